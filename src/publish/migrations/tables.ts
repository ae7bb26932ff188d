/**
 * Returns the statements that make the tables. What a comment says goes into the data dictionary.
 *
 * @param s the schema, quoted
 */
export const tablesSql = (s: string): string => `
CREATE TABLE ${s}.catalog (
  publisher text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  title text NOT NULL,
  language text NOT NULL,
  as_of date NOT NULL,
  known_from date NOT NULL,
  history text NOT NULL CHECK (history IN ('all', 'current')),
  fingerprint text NOT NULL,
  contents text NOT NULL,
  parts jsonb NOT NULL,
  tool text NOT NULL,
  published timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ${s}.catalog IS 'The catalogs that are published here, one for each publisher.';
COMMENT ON COLUMN ${s}.catalog.publisher IS 'Code of the publisher, e.g. H55; every row of its catalog has it.';
COMMENT ON COLUMN ${s}.catalog.name IS 'Name of the publisher.';
COMMENT ON COLUMN ${s}.catalog.title IS 'Title of the catalog.';
COMMENT ON COLUMN ${s}.catalog.language IS 'Language of the catalog: vi or en.';
COMMENT ON COLUMN ${s}.catalog.as_of IS 'The day at which the catalog stands.';
COMMENT ON COLUMN ${s}.catalog.known_from IS 'The first day of which the database can tell; -infinity where there was nothing before the first decision.';
COMMENT ON COLUMN ${s}.catalog.history IS 'all: every version; current: only what stands on as_of.';
COMMENT ON COLUMN ${s}.catalog.fingerprint IS 'Fingerprint of the catalog, as tthc verify prints it.';
COMMENT ON COLUMN ${s}.catalog.contents IS 'Hash of all rows of this publisher; tthc publish writes nothing where it is the same.';
COMMENT ON COLUMN ${s}.catalog.parts IS 'Hashes of parts of the tables, by which tthc publish finds what is new without reading all.';
COMMENT ON COLUMN ${s}.catalog.tool IS 'Version of tthc that wrote last.';
COMMENT ON COLUMN ${s}.catalog.published IS 'When something was written last.';

CREATE TABLE ${s}.procedure_version (
  publisher text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  fingerprint bytea NOT NULL,
  code text,
  name text NOT NULL,
  folded_name text NOT NULL,
  department text NOT NULL,
  sector text NOT NULL,
  levels text[] NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  online text NOT NULL,
  interlinked text NOT NULL,
  internal_process boolean NOT NULL,
  online_by_level jsonb,
  decision text,
  record jsonb NOT NULL,
  PRIMARY KEY (publisher, id, valid) INCLUDE (fingerprint)
) WITH (toast_tuple_target = 128);
-- Records stand beside the table, so that to count, search and compare reads a tenth of it.
ALTER TABLE ${s}.procedure_version
  ALTER name SET STORAGE MAIN, ALTER folded_name SET STORAGE MAIN, ALTER levels SET STORAGE MAIN,
  ALTER online_by_level SET STORAGE MAIN, ALTER fingerprint SET STORAGE PLAIN, ALTER record SET STORAGE EXTENDED;
DO $$
BEGIN
  ALTER TABLE ${s}.procedure_version ALTER record SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported OR syntax_error THEN
  NULL; -- A server without it compresses as it can.
END
$$;
CREATE INDEX procedure_version_current ON ${s}.procedure_version (publisher, department) WHERE upper_inf(valid);
COMMENT ON TABLE ${s}.procedure_version IS 'Every procedure as it stood from day to day: a row for each version. Versions of one procedure never overlap.';
COMMENT ON COLUMN ${s}.procedure_version.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.procedure_version.id IS 'Id in the catalog: the national code, or a local id until there is one.';
COMMENT ON COLUMN ${s}.procedure_version.valid IS 'The days on which it stood so: the first is in it, the last bound is not. Without an upper bound it stands so now.';
COMMENT ON COLUMN ${s}.procedure_version.fingerprint IS 'SHA-256 of id, first day, decision and record in normal form.';
COMMENT ON COLUMN ${s}.procedure_version.code IS 'National code, where there is one.';
COMMENT ON COLUMN ${s}.procedure_version.name IS 'Name.';
COMMENT ON COLUMN ${s}.procedure_version.folded_name IS 'Name in small letters without tone marks, for searching; see fold().';
COMMENT ON COLUMN ${s}.procedure_version.department IS 'Managing department; id in department.';
COMMENT ON COLUMN ${s}.procedure_version.sector IS 'Sector; id in sector.';
COMMENT ON COLUMN ${s}.procedure_version.levels IS 'Levels at which it is handled: ministry, province, district, commune, other, unspecified.';
COMMENT ON COLUMN ${s}.procedure_version.kind IS 'standard, specific, or internal (in no public count).';
COMMENT ON COLUMN ${s}.procedure_version.status IS 'active, suspended, lapsed or abolished.';
COMMENT ON COLUMN ${s}.procedure_version.online IS 'Online service: full, partial, information, none or unspecified.';
COMMENT ON COLUMN ${s}.procedure_version.interlinked IS 'none, same_level or cross_level.';
COMMENT ON COLUMN ${s}.procedure_version.internal_process IS 'Has an approved internal process at each of its levels.';
COMMENT ON COLUMN ${s}.procedure_version.online_by_level IS 'Online service of the levels at which it differs from online.';
COMMENT ON COLUMN ${s}.procedure_version.decision IS 'The decision that made it so; id in decision. Null of what was there before the ledger.';
COMMENT ON COLUMN ${s}.procedure_version.record IS 'The whole record as the catalog holds it.';

CREATE TABLE ${s}.decision (
  publisher text COLLATE "C" NOT NULL REFERENCES ${s}.catalog,
  id text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  issuer text,
  issued date NOT NULL,
  effective date NOT NULL,
  posted date,
  department text,
  title text,
  state text NOT NULL CHECK (state IN ('applied', 'pending', 'superseded')),
  fingerprint bytea NOT NULL,
  PRIMARY KEY (publisher, id)
);
COMMENT ON TABLE ${s}.decision IS 'The ledger: the decisions, without their rows.';
COMMENT ON COLUMN ${s}.decision.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.decision.id IS 'Name of its file in the ledger, without the ending.';
COMMENT ON COLUMN ${s}.decision.position IS 'Its place in the order in which decisions are carried out.';
COMMENT ON COLUMN ${s}.decision.number IS 'Number, e.g. 1766/QĐ-UBND.';
COMMENT ON COLUMN ${s}.decision.kind IS 'baseline, publication, internal_process, online_service or correction.';
COMMENT ON COLUMN ${s}.decision.issuer IS 'Who issued it.';
COMMENT ON COLUMN ${s}.decision.issued IS 'Day of signing.';
COMMENT ON COLUMN ${s}.decision.effective IS 'Day on which it takes effect.';
COMMENT ON COLUMN ${s}.decision.posted IS 'Day on which it was made public, where it is recorded.';
COMMENT ON COLUMN ${s}.decision.department IS 'The department that it is about, where it names one.';
COMMENT ON COLUMN ${s}.decision.title IS 'Title, where it has one.';
COMMENT ON COLUMN ${s}.decision.state IS 'applied; pending: its day has not come; superseded before it took effect.';
COMMENT ON COLUMN ${s}.decision.fingerprint IS 'SHA-256 of the other columns.';

CREATE TABLE ${s}.movement (
  publisher text COLLATE "C" NOT NULL,
  decision text COLLATE "C" NOT NULL,
  day date NOT NULL,
  sequence integer NOT NULL,
  class text NOT NULL,
  action text,
  id text NOT NULL,
  new_id text NOT NULL,
  department text NOT NULL,
  levels text[] NOT NULL,
  activity smallint NOT NULL,
  counted boolean NOT NULL,
  fingerprint bytea NOT NULL,
  PRIMARY KEY (publisher, decision, day, sequence) INCLUDE (fingerprint)
);
COMMENT ON TABLE ${s}.movement IS 'What each decision did to each procedure; only with --history all.';
COMMENT ON COLUMN ${s}.movement.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.movement.decision IS 'The decision behind it; id in decision.';
COMMENT ON COLUMN ${s}.movement.day IS 'The day of it.';
COMMENT ON COLUMN ${s}.movement.sequence IS 'Its place among those of one decision and day.';
COMMENT ON COLUMN ${s}.movement.class IS 'What happened: new, amended, replaced, abolished, restored, recoded, corrected, transferred, lapsed, resumed, updated.';
COMMENT ON COLUMN ${s}.movement.action IS 'The row of the decision: new, amended, replaced, abolished; null where an effect ended, was suspended or came back.';
COMMENT ON COLUMN ${s}.movement.id IS 'Id of the procedure before.';
COMMENT ON COLUMN ${s}.movement.new_id IS 'Id after: a corrigendum can give another.';
COMMENT ON COLUMN ${s}.movement.department IS 'The department that it is counted with.';
COMMENT ON COLUMN ${s}.movement.levels IS 'The levels that it is about.';
COMMENT ON COLUMN ${s}.movement.activity IS '1 where the procedure became active, -1 where it ceased to be, else 0.';
COMMENT ON COLUMN ${s}.movement.counted IS 'False where it concerns an internal procedure, which is in no public count.';
COMMENT ON COLUMN ${s}.movement.fingerprint IS 'SHA-256 of the other columns.';
${registrySql(s, 'department', 'level', 'Level of the body, where it has one.', 'Departments')}
${registrySql(s, 'sector', 'code', 'Code of the sector, where it has one.', 'Sectors')}

CREATE TABLE ${s}.load_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  publisher text COLLATE "C" NOT NULL REFERENCES ${s}.catalog,
  loaded timestamptz NOT NULL DEFAULT now(),
  role text NOT NULL DEFAULT current_user,
  tool text NOT NULL,
  as_of date NOT NULL,
  fingerprint text NOT NULL,
  added bigint NOT NULL,
  ended bigint NOT NULL,
  deleted bigint NOT NULL,
  decisions_added text[] NOT NULL,
  decisions_deleted text[] NOT NULL,
  deleted_versions jsonb NOT NULL
);
CREATE INDEX load_log_publisher ON ${s}.load_log (publisher, loaded);
COMMENT ON TABLE ${s}.load_log IS 'What each publication wrote. One that found nothing new writes nothing, here neither.';
COMMENT ON COLUMN ${s}.load_log.id IS 'Running number.';
COMMENT ON COLUMN ${s}.load_log.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.load_log.loaded IS 'When.';
COMMENT ON COLUMN ${s}.load_log.role IS 'The role that wrote.';
COMMENT ON COLUMN ${s}.load_log.tool IS 'Version of tthc.';
COMMENT ON COLUMN ${s}.load_log.as_of IS 'The day at which the catalog stood.';
COMMENT ON COLUMN ${s}.load_log.fingerprint IS 'Fingerprint of the catalog.';
COMMENT ON COLUMN ${s}.load_log.added IS 'Versions that are new.';
COMMENT ON COLUMN ${s}.load_log.ended IS 'Versions whose last day became known, or is another.';
COMMENT ON COLUMN ${s}.load_log.deleted IS 'Versions that the ledger no longer knows: a decision was reverted or corrected.';
COMMENT ON COLUMN ${s}.load_log.decisions_added IS 'Decisions that are new.';
COMMENT ON COLUMN ${s}.load_log.decisions_deleted IS 'Decisions that are no longer in the ledger.';
COMMENT ON COLUMN ${s}.load_log.deleted_versions IS 'The deleted versions: id, valid, decision, fingerprint.';

CREATE TABLE ${s}.writer (
  publisher text COLLATE "C" NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (publisher, role)
);
COMMENT ON TABLE ${s}.writer IS 'The roles that may write the rows of a publisher; see admit().';
COMMENT ON COLUMN ${s}.writer.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.writer.role IS 'A role; its members may write too.';
COMMENT ON TABLE ${s}.migration IS 'The changes of this schema that have been carried out; none ever drops anything.';
COMMENT ON COLUMN ${s}.migration.version IS 'Number of the change.';
COMMENT ON COLUMN ${s}.migration.name IS 'What it brought.';
COMMENT ON COLUMN ${s}.migration.tool IS 'Version of tthc that carried it out.';
COMMENT ON COLUMN ${s}.migration.applied IS 'When.';
`;

function registrySql(s: string, table: string, own: string, comment: string, title: string): string {
  return `
CREATE TABLE ${s}.${table} (
  publisher text COLLATE "C" NOT NULL REFERENCES ${s}.catalog,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  ${own} text,
  valid_from date,
  valid_to date,
  succeeded_by text,
  fingerprint bytea NOT NULL,
  PRIMARY KEY (publisher, id)
);
COMMENT ON TABLE ${s}.${table} IS '${title} of each publisher; one that is not registered has its id for a name.';
COMMENT ON COLUMN ${s}.${table}.publisher IS 'Code of the publisher.';
COMMENT ON COLUMN ${s}.${table}.id IS 'Id in the catalog.';
COMMENT ON COLUMN ${s}.${table}.name IS 'Name.';
COMMENT ON COLUMN ${s}.${table}.${own} IS '${comment}';
COMMENT ON COLUMN ${s}.${table}.valid_from IS 'First day of it, where it is known.';
COMMENT ON COLUMN ${s}.${table}.valid_to IS 'Last day of it, where it is known.';
COMMENT ON COLUMN ${s}.${table}.succeeded_by IS 'What came after it.';
COMMENT ON COLUMN ${s}.${table}.fingerprint IS 'SHA-256 of the other columns.';`;
}
