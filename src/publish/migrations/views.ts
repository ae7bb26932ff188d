import { literal, unquoted } from './quote.ts';
/**
 * Returns the statements that make the views and functions.
 *
 * @param s the schema, quoted
 */
export const viewsSql = (s: string): string => `
CREATE FUNCTION ${s}.fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  SELECT btrim(regexp_replace(translate(lower(regexp_replace(
    normalize(words, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đĐðÐ', 'dddd'), '\\s+', ' ', 'g'))
$$;
COMMENT ON FUNCTION ${s}.fold(text) IS 'Small letters without tone marks, as in folded_name: fold(''Hộ tịch'') is ho tich.';

DO $$
DECLARE place text;
BEGIN
  SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm';
  IF place IS NULL THEN
    CREATE EXTENSION pg_trgm WITH SCHEMA ${s};
    place := ${literal(unquoted(s))};
  END IF;
  EXECUTE format('CREATE INDEX procedure_version_name ON %s.procedure_version USING gin (folded_name %I.gin_trgm_ops) WHERE upper_inf(valid)', ${literal(s)}, place);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  NULL; -- Without the extension a search reads all names.
END
$$;

CREATE VIEW ${s}.procedure AS
  SELECT v.publisher, c.name AS publisher_name, v.id, v.code, v.name, v.folded_name,
    v.department, d.name AS department_name, v.sector, s.name AS sector_name,
    v.levels, v.kind, v.status, v.online, v.interlinked, v.internal_process,
    lower(v.valid) AS since, v.decision, v.record
  FROM ${s}.procedure_version v
  JOIN ${s}.catalog c ON c.publisher = v.publisher
  LEFT JOIN ${s}.department d ON d.publisher = v.publisher AND d.id = v.department
  LEFT JOIN ${s}.sector s ON s.publisher = v.publisher AND s.id = v.sector
  WHERE upper_inf(v.valid);
COMMENT ON VIEW ${s}.procedure IS 'Every procedure as it stands now, of whatever status, with the names of its publisher, department and sector.';
COMMENT ON COLUMN ${s}.procedure.since IS 'The first day on which it stood so.';

CREATE FUNCTION ${s}.procedure_at(day date) RETURNS SETOF ${s}.procedure_version
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  SELECT v.* FROM ${s}.procedure_version v JOIN ${s}.catalog c ON c.publisher = v.publisher
  WHERE v.valid @> procedure_at.day AND procedure_at.day >= c.known_from
$$;
COMMENT ON FUNCTION ${s}.procedure_at(date) IS 'Every procedure as it stood on a day; catalogs of which that day is not known are left out.';

CREATE FUNCTION ${s}.stats_at(day date DEFAULT NULL, of_publisher text DEFAULT NULL)
RETURNS TABLE (publisher text, counted_on date, procedures bigint, rows bigint, by_level jsonb,
  same_level bigint, cross_level bigint, online jsonb, with_internal_process bigint,
  without_internal_process bigint, suspended bigint, lapsed bigint, abolished bigint)
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  WITH asked AS (
    SELECT c.publisher, coalesce(stats_at.day, c.as_of) AS on_day FROM ${s}.catalog c
    WHERE coalesce(stats_at.day, c.as_of) >= c.known_from
      AND (of_publisher IS NULL OR c.publisher = of_publisher)
  ), held AS (
    SELECT v.publisher, v.status, v.levels, v.online, v.online_by_level, v.interlinked, v.internal_process
    FROM ${s}.procedure_version v JOIN asked a ON a.publisher = v.publisher
    WHERE CASE WHEN stats_at.day IS NULL THEN upper_inf(v.valid) ELSE v.valid @> stats_at.day END
      AND v.kind <> 'internal'
      AND (of_publisher IS NULL OR v.publisher = of_publisher)
  ), total AS (
    SELECT h.publisher,
      count(*) FILTER (WHERE h.status = 'active') AS procedures,
      sum(cardinality(h.levels)) FILTER (WHERE h.status = 'active') AS rows,
      count(*) FILTER (WHERE h.status = 'active' AND h.interlinked = 'same_level') AS same_level,
      count(*) FILTER (WHERE h.status = 'active' AND h.interlinked = 'cross_level') AS cross_level,
      count(*) FILTER (WHERE h.status = 'active' AND h.internal_process) AS with_process,
      count(*) FILTER (WHERE h.status = 'active' AND NOT h.internal_process) AS without_process,
      count(*) FILTER (WHERE h.status = 'suspended') AS suspended,
      count(*) FILTER (WHERE h.status = 'lapsed') AS lapsed,
      count(*) FILTER (WHERE h.status = 'abolished') AS abolished
    FROM held h GROUP BY h.publisher
  ), leveled AS (
    SELECT h.publisher, l.level, coalesce(h.online_by_level ->> l.level, h.online) AS service, count(*) AS rows
    FROM held h CROSS JOIN LATERAL unnest(h.levels) AS l(level)
    WHERE h.status = 'active' GROUP BY 1, 2, 3
  ), levels AS (
    SELECT q.publisher, jsonb_object_agg(q.level, q.rows) AS by_level
    FROM (SELECT l.publisher, l.level, sum(l.rows) AS rows FROM leveled l GROUP BY 1, 2) q GROUP BY q.publisher
  ), services AS (
    SELECT q.publisher, jsonb_object_agg(q.service, q.by_level) AS online
    FROM (SELECT l.publisher, l.service, jsonb_object_agg(l.level, l.rows) AS by_level
      FROM leveled l GROUP BY 1, 2) q GROUP BY q.publisher
  )
  SELECT a.publisher, a.on_day, coalesce(t.procedures, 0), coalesce(t.rows, 0), coalesce(l.by_level, '{}'),
    coalesce(t.same_level, 0), coalesce(t.cross_level, 0), coalesce(s.online, '{}'),
    coalesce(t.with_process, 0), coalesce(t.without_process, 0),
    coalesce(t.suspended, 0), coalesce(t.lapsed, 0), coalesce(t.abolished, 0)
  FROM asked a LEFT JOIN total t ON t.publisher = a.publisher LEFT JOIN levels l ON l.publisher = a.publisher
  LEFT JOIN services s ON s.publisher = a.publisher
$$;
COMMENT ON FUNCTION ${s}.stats_at(date, text) IS 'The counts of tthc stats for each publisher (or one) on a day; each on the day of its catalog where none is given. Internal procedures are in no count.';

CREATE FUNCTION ${s}.department_stats_at(day date DEFAULT NULL)
RETURNS TABLE (publisher text, department text, department_name text, procedures bigint, rows bigint, by_level jsonb)
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  WITH held AS (
    SELECT v.publisher, v.department, v.levels FROM ${s}.procedure_version v
    JOIN ${s}.catalog c ON c.publisher = v.publisher
    WHERE CASE WHEN department_stats_at.day IS NULL THEN upper_inf(v.valid)
        ELSE v.valid @> department_stats_at.day END
      AND coalesce(department_stats_at.day, c.as_of) >= c.known_from
      AND v.kind <> 'internal' AND v.status = 'active'
  ), leveled AS (
    SELECT h.publisher, h.department, l.level, count(*) AS rows
    FROM held h CROSS JOIN LATERAL unnest(h.levels) AS l(level) GROUP BY 1, 2, 3
  ), levels AS (
    SELECT l.publisher, l.department, sum(l.rows)::bigint AS rows, jsonb_object_agg(l.level, l.rows) AS by_level
    FROM leveled l GROUP BY 1, 2
  )
  SELECT h.publisher, h.department, coalesce(d.name, h.department), count(*),
    coalesce(max(l.rows), 0), coalesce((array_agg(l.by_level))[1], '{}')
  FROM held h LEFT JOIN levels l ON l.publisher = h.publisher AND l.department = h.department
  LEFT JOIN ${s}.department d ON d.publisher = h.publisher AND d.id = h.department
  GROUP BY h.publisher, h.department, d.name
$$;
COMMENT ON FUNCTION ${s}.department_stats_at(date) IS 'The counts of tthc stats for each department of each publisher, on a day.';

CREATE FUNCTION ${s}.report("from" date, "to" date)
RETURNS TABLE (publisher text, decisions bigint, departments bigint, new bigint, amended bigint,
  replaced bigint, abolished bigint, total bigint, replacing bigint, unique_procedures bigint, opening bigint,
  appeared bigint, disappeared bigint, closing bigint, lapsed bigint, resumed bigint)
LANGUAGE sql STABLE
AS $$
  WITH RECURSIVE asked AS (
    SELECT c.publisher FROM ${s}.catalog c WHERE c.history = 'all' AND report."to" >= c.known_from
  ), every AS (
    SELECT m.*, d.kind, d.position FROM ${s}.movement m
    JOIN asked a ON a.publisher = m.publisher
    JOIN ${s}.decision d ON d.publisher = m.publisher AND d.id = m.decision
    WHERE m.day BETWEEN report."from" AND report."to" AND m.counted
  ), moved AS (
    SELECT e.* FROM every e WHERE e.kind = 'publication' AND e.action IS NOT NULL
  ), published AS (
    SELECT d.publisher, d.id FROM ${s}.decision d JOIN asked a ON a.publisher = d.publisher
    WHERE d.kind = 'publication' AND d.state = 'applied' AND d.effective BETWEEN report."from" AND report."to"
      AND (EXISTS (SELECT FROM moved m WHERE m.publisher = d.publisher AND m.decision = d.id)
        OR NOT EXISTS (SELECT FROM ${s}.movement m
          WHERE m.publisher = d.publisher AND m.decision = d.id AND m.action IS NOT NULL))
  ), recoded AS (
    SELECT DISTINCT ON (e.publisher, e.id) e.publisher, e.id, e.new_id FROM every e WHERE e.id <> e.new_id
    ORDER BY e.publisher, e.id, e.day DESC, (e.action IS NOT NULL) DESC, e.position DESC, e.sequence DESC
  ), chain(publisher, first, last) AS (
    SELECT m.publisher, m.new_id, m.new_id FROM moved m
    UNION
    SELECT c.publisher, c.first, r.new_id FROM chain c
    JOIN recoded r ON r.publisher = c.publisher AND r.id = c.last
  ), ends AS (
    SELECT c.publisher, c.first, c.last FROM chain c
    WHERE NOT EXISTS (SELECT FROM recoded r WHERE r.publisher = c.publisher AND r.id = c.last)
  ), sums AS (
    SELECT e.publisher,
      count(*) FILTER (WHERE e.activity > 0) AS appeared,
      count(*) FILTER (WHERE e.activity < 0) AS disappeared,
      count(*) FILTER (WHERE e.action IS NULL AND e.activity < 0) AS lapsed,
      count(*) FILTER (WHERE e.action IS NULL AND e.activity > 0) AS resumed
    FROM every e GROUP BY e.publisher
  ), counts AS (
    SELECT m.publisher, count(DISTINCT m.department) AS departments,
      count(*) FILTER (WHERE m.action = 'new') AS new,
      count(*) FILTER (WHERE m.action = 'amended') AS amended,
      count(*) FILTER (WHERE m.action = 'replaced' AND m.class = 'replaced') AS replaced,
      count(*) FILTER (WHERE m.action = 'abolished') AS abolished,
      count(*) FILTER (WHERE m.action = 'replaced' AND m.class <> 'replaced') AS replacing
    FROM moved m GROUP BY m.publisher
  ), active AS (
    SELECT v.publisher,
      count(*) FILTER (WHERE v.valid @> (report."from" - 1)) AS opening,
      count(*) FILTER (WHERE v.valid @> report."to") AS closing
    FROM ${s}.procedure_version v JOIN asked a ON a.publisher = v.publisher
    WHERE v.status = 'active' AND v.kind <> 'internal' GROUP BY v.publisher
  )
  SELECT a.publisher,
    (SELECT count(*) FROM published p WHERE p.publisher = a.publisher), coalesce(c.departments, 0),
    coalesce(c.new, 0), coalesce(c.amended, 0), coalesce(c.replaced, 0), coalesce(c.abolished, 0),
    coalesce(c.new + c.amended + c.replaced + c.abolished, 0), coalesce(c.replacing, 0),
    (SELECT count(DISTINCT e.last) FROM ends e WHERE e.publisher = a.publisher),
    coalesce(v.opening, 0), coalesce(s.appeared, 0), coalesce(s.disappeared, 0), coalesce(v.closing, 0),
    coalesce(s.lapsed, 0), coalesce(s.resumed, 0)
  FROM asked a LEFT JOIN counts c ON c.publisher = a.publisher LEFT JOIN sums s ON s.publisher = a.publisher
  LEFT JOIN active v ON v.publisher = a.publisher
$$;
COMMENT ON FUNCTION ${s}.report(date, date) IS 'The movements of tthc report in a period, first and last day included, for each publisher whose whole history is published.';
`;
