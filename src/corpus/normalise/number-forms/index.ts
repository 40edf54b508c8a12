import { applicationDocdb } from "./application-docdb.ts";
import { applicationEpodoc } from "./application-epodoc.ts";
import { applicationOriginal } from "./application-original.ts";
import { reason, type Filed, type Form } from "./forms.ts";
import { publicationDocdb, publicationEpodoc, publicationOriginal } from "./publication-forms.ts";

export type { Form, FormReason } from "./forms.ts";

interface Forms {
  readonly docdb: Form;
  readonly epodoc: Form;
  readonly original: Form;
}

/** The three forms of an application's key (`CN-201380062258`), each or why there is none. */
export function applicationForms(key: string, filed: Filed = {}): Forms {
  const [office = "", number = "", more] = key.split("-");
  if (more !== undefined || number === "") {
    return { docdb: reason("other_shape"), epodoc: reason("other_shape"), original: reason("other_shape") };
  }
  return {
    docdb: applicationDocdb(office, number, filed),
    epodoc: applicationEpodoc(office, number, filed),
    original: applicationOriginal(office, number),
  };
}

/** The three forms of a publication's key (`US-20110185700-A1`). */
export function publicationForms(key: string): Forms {
  const [office = "", number = "", kind] = key.split("-");
  return {
    docdb: publicationDocdb(office, number, kind),
    epodoc: publicationEpodoc(office, number, kind),
    original: publicationOriginal(office, number, kind),
  };
}
