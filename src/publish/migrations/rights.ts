import { literal } from './quote.ts';
/** The tables that whoever publishes writes. */
export const writable = [
  'catalog',
  'procedure_version',
  'decision',
  'movement',
  'department',
  'sector',
  'load_log',
];

/**
 * Returns the statements that let all read, and each role write the rows of its own publishers.
 *
 * @param s the schema, quoted
 */
export const rightsSql = (s: string): string => `
CREATE FUNCTION ${s}.my_publishers() RETURNS text[]
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(array_agg(w.publisher), '{}') FROM ${s}.writer w
  JOIN pg_catalog.pg_roles r ON r.rolname = w.role
  WHERE pg_catalog.pg_has_role(current_user, r.oid, 'USAGE')
$$;
COMMENT ON FUNCTION ${s}.my_publishers() IS 'The publishers whose rows the current role may write; the owner of the schema may write all.';

CREATE FUNCTION ${s}.admit(publisher text, role text) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ${writable.map((table) => `%1$s.${table}`).join(', ')} TO %2$I', ${literal(s)}, admit.role);
  INSERT INTO ${s}.writer VALUES (admit.publisher, admit.role) ON CONFLICT DO NOTHING;
END
$$;
COMMENT ON FUNCTION ${s}.admit(text, text) IS 'Lets a role write the rows of a publisher: admit(''H55'', ''thai_nguyen''). For the owner of the schema.';

${writable
  .map(
    (table) => `
ALTER TABLE ${s}.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON ${s}.${table} FOR SELECT USING (true);
CREATE POLICY write ON ${s}.${table} USING (publisher = ANY ((SELECT ${s}.my_publishers())::text[]));`,
  )
  .join('\n')}

GRANT USAGE ON SCHEMA ${s} TO PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA ${s} TO PUBLIC;
`;
