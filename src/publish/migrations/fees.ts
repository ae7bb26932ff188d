/**
 * Returns the statements that make fees rows, as they are in the tables of other exports.
 *
 * @param s the schema, quoted
 */
export const feesSql = (s: string): string => `
CREATE FUNCTION ${s}.fees_of(record jsonb)
RETURNS TABLE ("position" bigint, amount numeric, currency text, per text, text text, level text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  WITH said AS (
    SELECT 0 AS place, NULL AS level, record -> 'fees' AS fees
    WHERE NOT jsonb_path_exists(record, '$.byLevel.*.fees')
    UNION ALL
    SELECT l.place, l.level, coalesce(record #> ARRAY['byLevel', l.level, 'fees'], record -> 'fees')
    FROM jsonb_array_elements_text(record -> 'levels') WITH ORDINALITY AS l(level, place)
    WHERE jsonb_path_exists(record, '$.byLevel.*.fees')
  )
  SELECT row_number() OVER (ORDER BY said.place, f.place), (f.fee ->> 'amount')::numeric, f.fee ->> 'currency',
    f.fee ->> 'per', f.fee ->> 'text', said.level
  FROM said CROSS JOIN LATERAL jsonb_array_elements(
    CASE jsonb_typeof(said.fees) WHEN 'array' THEN said.fees ELSE '[]' END) WITH ORDINALITY AS f(fee, place)
$$;
COMMENT ON FUNCTION ${s}.fees_of(jsonb) IS 'The fees of a record, a row for each: once where all levels have the same, else those of each level. Without a level a fee holds at all of them.';

CREATE VIEW ${s}.procedure_fee AS
  SELECT v.publisher, v.id AS procedure, f."position", f.amount, f.currency, f.per, f.text, f.level
  FROM ${s}.procedure_version v CROSS JOIN LATERAL ${s}.fees_of(v.record) f
  WHERE upper_inf(v.valid);
COMMENT ON VIEW ${s}.procedure_fee IS 'Every fee as it stands now. On a day: procedure_at(…) v, fees_of(v.record).';
COMMENT ON COLUMN ${s}.procedure_fee.procedure IS 'Id of the procedure.';
COMMENT ON COLUMN ${s}.procedure_fee."position" IS 'Its place among those of the procedure.';
COMMENT ON COLUMN ${s}.procedure_fee.amount IS 'Amount, where it is a number.';
COMMENT ON COLUMN ${s}.procedure_fee.currency IS 'Currency, e.g. VND.';
COMMENT ON COLUMN ${s}.procedure_fee.per IS 'What it is paid for, e.g. a dossier or a page.';
COMMENT ON COLUMN ${s}.procedure_fee.text IS 'What is said of it in words.';
COMMENT ON COLUMN ${s}.procedure_fee.level IS 'The level at which it holds; null where all levels of the procedure have the same fees.';
GRANT SELECT ON ${s}.procedure_fee TO PUBLIC;
`;
