/**
 * Returns the statements by which catalogs can be held against each other, as `tthc federate check` does.
 *
 * @param s the schema, quoted
 */
export const acrossSql = (s: string): string => `
ALTER TABLE ${s}.decision ADD COLUMN cites jsonb, ADD COLUMN codes text[], ADD COLUMN for_all boolean;
COMMENT ON COLUMN ${s}.decision.cites IS 'Number and day of the documents that it and its rows rest on.';
COMMENT ON COLUMN ${s}.decision.codes IS 'The national codes that its rows name.';
COMMENT ON COLUMN ${s}.decision.for_all IS 'Brings a procedure that is handled below a ministry, which concerns every province.';

CREATE VIEW ${s}.procedure_saying AS
  WITH active AS (
    SELECT v.publisher, substring(v.code from '^[1-9]\\.\\d{6}') AS code, v.name, v.levels, v.record
    FROM ${s}.procedure_version v
    WHERE upper_inf(v.valid) AND v.status = 'active' AND v.kind <> 'internal' AND v.code ~ '^[1-9]\\.\\d{6}(\\.|$)'
  )
  SELECT a.publisher, a.code, 'name' AS part, NULL AS level, to_jsonb(a.name) AS value FROM active a
  UNION ALL
  SELECT a.publisher, a.code, p.part, l.level, said.value FROM active a
  CROSS JOIN unnest('{timeLimit,fees}'::text[]) AS p(part) CROSS JOIN LATERAL unnest(a.levels) AS l(level)
  CROSS JOIN LATERAL (SELECT coalesce(a.record #> ARRAY['byLevel', l.level, p.part], a.record -> p.part) AS value) said
  WHERE said.value IS NOT NULL AND said.value <> '"unspecified"';
COMMENT ON VIEW ${s}.procedure_saying IS 'What each catalog says of the procedures of a national code that are in force: name, time limit and fees, level by level; nothing where it says nothing.';
COMMENT ON COLUMN ${s}.procedure_saying.code IS 'National code, without the code of a province behind it.';
COMMENT ON COLUMN ${s}.procedure_saying.part IS 'name, timeLimit or fees.';
COMMENT ON COLUMN ${s}.procedure_saying.level IS 'Level at which it is said; null of the name, which is one for all.';
COMMENT ON COLUMN ${s}.procedure_saying.value IS 'What is said, as in the record.';

CREATE FUNCTION ${s}.differing()
RETURNS TABLE (code text, part text, level text, value jsonb, publishers text[])
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  WITH keyed AS (
    SELECT p.*, CASE
      WHEN p.part = 'name' THEN
        -- Small letters of a text taken apart: no locale is needed for them.
        to_jsonb(regexp_replace(translate(lower(normalize(p.value #>> '{}', NFD)), 'Đ', 'đ'),
          normalize('^thủ tục (hành chính )?', NFD), ''))
      WHEN p.value ?& '{value,unit}' THEN jsonb_build_array(p.value -> 'value', p.value -> 'unit')
      WHEN jsonb_typeof(p.value) = 'array' AND NOT jsonb_path_exists(p.value, '$[*] ? (!exists(@.amount))') THEN
        (SELECT jsonb_agg(DISTINCT f.fee -> 'amount') FROM jsonb_array_elements(p.value) AS f(fee))
      ELSE p.value END AS key
    FROM ${s}.procedure_saying p
  ), variant AS (
    SELECT k.code, k.part, k.level, (array_agg(k.value ORDER BY k.publisher))[1] AS value,
      array_agg(k.publisher ORDER BY k.publisher) AS publishers,
      count(*) OVER (PARTITION BY k.code, k.part, k.level) AS variants
    FROM keyed k GROUP BY k.code, k.part, k.level, k.key
  )
  SELECT v.code, v.part, v.level, v.value, v.publishers FROM variant v WHERE v.variants > 1
$$;
COMMENT ON FUNCTION ${s}.differing() IS 'What catalogs say differently of one national code: each value, with the publishers that say it. Times and fees are compared by their figures, where all have them; names as they are written, without case and the words Thủ tục (tthc federate check passes over more of spelling).';

CREATE FUNCTION ${s}.still_active()
RETURNS TABLE (code text, ministry text, decision text, since date, provinces text[])
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  WITH held AS (
    SELECT v.publisher, substring(v.code from '^[1-9]\\.\\d{6}') AS code, v.status, v.record
    FROM ${s}.procedure_version v
    WHERE upper_inf(v.valid) AND v.kind <> 'internal' AND v.code ~ '^[1-9]\\.\\d{6}(\\.|$)'
  ), active AS (
    SELECT h.code, array_agg(h.publisher ORDER BY h.publisher) FILTER (WHERE h.publisher ~ '^H') AS provinces,
      bool_or(h.publisher ~ '^G') AS of_ministry
    FROM held h WHERE h.status = 'active' GROUP BY h.code
  )
  SELECT DISTINCT ON (h.code) h.code, h.publisher, h.record #>> '{abolishedBy,number}',
    (h.record ->> 'effectiveTo')::date, a.provinces
  FROM held h JOIN active a ON a.code = h.code
  WHERE h.publisher ~ '^G' AND a.provinces IS NOT NULL AND NOT a.of_ministry
    AND (h.status = 'lapsed' OR h.status = 'abolished' AND NOT h.record ?| '{expires,until}')
  ORDER BY h.code, h.publisher
$$;
COMMENT ON FUNCTION ${s}.still_active() IS 'Procedures that a ministry (G…) abolished and that are in force in provinces (H…); what another ministry has in force was only moved.';

CREATE FUNCTION ${s}.followed(today date DEFAULT current_date)
RETURNS TABLE (ministry text, number text, issued date, province text, own_number text, own_issued date, by text, days integer)
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  WITH provinces AS (
    SELECT c.publisher, (SELECT CASE d.kind WHEN 'baseline' THEN d.effective END FROM ${s}.decision d
      WHERE d.publisher = c.publisher ORDER BY d.effective, (d.kind = 'baseline') DESC LIMIT 1) AS begins
    FROM ${s}.catalog c WHERE c.publisher ~ '^H'
  ), held AS (
    SELECT DISTINCT v.publisher, substring(v.code from '^[1-9]\\.\\d{6}') AS code FROM ${s}.procedure_version v
    WHERE upper_inf(v.valid) AND v.kind <> 'internal' AND v.code ~ '^[1-9]\\.\\d{6}(\\.|$)'
  )
  SELECT m.publisher, m.number, m.issued, p.publisher, own.number, own.issued, own.by,
    coalesce(own.issued, followed.today) - m.issued
  FROM ${s}.decision m CROSS JOIN provinces p LEFT JOIN LATERAL (
    SELECT d.number, d.issued, CASE WHEN cited.so THEN 'cited' ELSE 'codes' END AS by
    FROM ${s}.decision d CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT FROM jsonb_array_elements(d.cites) AS c(document) WHERE c.document ->> 'number' = m.number
        AND coalesce((c.document ->> 'issued')::date, m.issued) = m.issued) AS so) cited
    WHERE d.publisher = p.publisher AND d.kind = 'publication' AND d.issued >= m.issued
      AND (cited.so OR d.codes && m.codes)
    ORDER BY cited.so DESC, d.issued, d.number COLLATE "C" LIMIT 1
  ) own ON true
  WHERE m.publisher ~ '^G' AND m.kind = 'publication' AND cardinality(m.codes) > 0
    AND (p.begins IS NULL OR m.issued >= p.begins)
    AND (own.number IS NOT NULL OR m.issued <= followed.today AND (m.for_all
      OR EXISTS (SELECT FROM held h WHERE h.publisher = p.publisher AND h.code = ANY (m.codes))))
$$;
COMMENT ON FUNCTION ${s}.followed(date) IS 'Each decision of a ministry and what each province that it concerns did after it: its decision, whether that names the ministry''s (cited) or is the first to name one of its codes, and the days from signing to signing; to the given day where there is none yet.';
GRANT SELECT ON ${s}.procedure_saying TO PUBLIC;
REVOKE EXECUTE ON FUNCTION ${s}.admit(text, text) FROM PUBLIC;
`;
