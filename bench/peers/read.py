"""The ways most people read the same files in Python. Prints one line of JSON: what was read and how long it took, without starting up."""

import json
import sys
import time

WAY, FILE = sys.argv[1:3]


def lxml_grants():
    """Documents split at their prolog, each parsed whole, the main fields taken by path."""
    from lxml import etree

    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, recover=True)
    records = []
    document = []

    def take():
        if not document:
            return
        root = etree.fromstring("".join(document).encode(), parser)
        records.append(
            {
                "number": root.findtext(".//publication-reference/document-id/doc-number"),
                "title": root.findtext(".//invention-title"),
                "date": root.findtext(".//publication-reference/document-id/date"),
                "application": root.findtext(".//application-reference/document-id/doc-number"),
                "names": [element.text for element in root.iterfind(".//last-name")],
                "cited": [element.text for element in root.iterfind(".//us-references-cited//doc-number")],
                "abstract": "".join(root.find("abstract").itertext()) if root.find("abstract") is not None else None,
                "claims": "".join(root.find("claims").itertext()) if root.find("claims") is not None else None,
                "description": "".join(root.find("description").itertext()) if root.find("description") is not None else None,
            }
        )
        document.clear()

    with open(FILE, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("<?xml"):
                take()
            document.append(line)
    take()
    return len(records)


def iterparse_grants():
    """The standard library's incremental parser over each document, keeping nothing."""
    import io
    import xml.etree.ElementTree as ET

    count = 0
    with open(FILE, "rb") as file:
        for part in file.read().split(b"<?xml")[1:]:
            body = b"<?xml" + part
            # The standard parser refuses names that only the DTD declares.
            try:
                for _, element in ET.iterparse(io.BytesIO(body)):
                    element.clear()
            except ET.ParseError:
                pass
            count += 1
    return count


def pandas_csv():
    import pandas

    return len(pandas.read_csv(FILE, dtype=str))


def pandas_xlsx():
    import pandas

    return len(pandas.read_excel(FILE, dtype=str))


ways = {"lxml": lxml_grants, "iterparse": iterparse_grants, "pandas-csv": pandas_csv, "pandas-xlsx": pandas_xlsx}
if WAY.startswith("pandas"):
    import pandas  # noqa: F401  starting it takes longer than reading a small file
started, worked = time.perf_counter(), time.process_time()
records = ways[WAY]()
print(json.dumps({"records": records, "seconds": time.perf_counter() - started, "cpu": time.process_time() - worked}))
