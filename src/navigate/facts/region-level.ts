import { sql, type Sql } from "#engine";

/**
 * The region of `home`'s level that an applicant's region lies in; null where it is known less precisely. Municipalities under the
 * central government (11, 12, 31, 50) rank beside prefectures; counties directly under a province (…90xx) stand for themselves.
 */
export function regionAtLevel(home: string, region: Sql): Sql {
  if (!home.includes("-")) {
    return sql`case substr(${region}, 1, 5) when 'CN-71' then 'TW' when 'CN-81' then 'HK' when 'CN-82' then 'MO' else substr(${region}, 1, 2) end`;
  }
  const country = home.slice(0, 3);
  if (country !== "CN-") return sql`case when substr(${region}, 1, 3) = ${country} then ${region} end`;
  if (/^CN-\d{2}0000$/.test(home) && !isMunicipality(home)) {
    return sql`case when substr(${region}, 1, 3) = 'CN-' then substr(${region}, 1, 5) || '0000' end`;
  }
  if (/^CN-\d{4}00$/.test(home)) {
    return sql`case
        when substr(${region}, 1, 5) in ('CN-11', 'CN-12', 'CN-31', 'CN-50') then substr(${region}, 1, 5) || '0000'
        when substr(${region}, 1, 3) <> 'CN-' or substr(${region}, 6, 4) = '0000' then null
        when substr(${region}, 6, 2) = '90' then ${region}
        else substr(${region}, 1, 7) || '00'
      end`;
  }
  return sql`case when substr(${region}, 1, 3) = 'CN-' and substr(${region}, 8, 2) <> '00' then ${region} end`;
}

function isMunicipality(code: string): boolean {
  return /^CN-(11|12|31|50)0000$/.test(code);
}
