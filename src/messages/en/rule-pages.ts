import type { RuleWords } from '../rule-words.ts';

const pages: RuleWords['pages'] = {
  'file/empty': {
    title: 'The file has content',
    why: 'An empty file says nothing about any procedure; it is left over from a failed save or a slip.',
  },
  'file/not-text': {
    title: 'The file is UTF-8 text',
    why: 'A catalog is text that git compares line by line. Word and Excel files come in by tthc import.',
  },
  'file/irregular': {
    title: 'A catalog holds files only',
    why: 'A link that leads out brings the text of another file into results; a pipe or a device never ends. Only files are read.',
  },
  'file/beyond-limits': {
    title: 'Files stay within what can be read',
    why: 'Thousands of levels or references to themselves make every reader of YAML hang; such a file must not hide what is wrong with others.',
  },
  'file/conflict': {
    title: 'No conflict marks of git are left',
    why: 'Marks of a conflict mean two contents of which nobody has chosen one; inside a text YAML reads them well, and they would be published.',
  },
  'file/unknown': {
    title: 'Every file has its place in the catalog',
    why: 'A YAML file outside the known places is neither checked nor counted, though it looks as if it were.',
  },
  'file/missing': {
    title: 'The shared files are there',
    why: 'Without the catalog’s own data and the registries no procedure can be checked or counted.',
  },
  'file/misplaced': {
    title: 'The file is where it belongs',
    why: 'Folder and name follow from the department and the code; elsewhere one procedure could be recorded twice.',
  },
  'yaml/syntax': {
    title: 'The YAML is valid',
    why: 'No program can read a file that breaks the syntax.',
  },
  'yaml/duplicate-key': {
    title: 'Every key is written once',
    why: 'Of a key that is written twice each program takes another value; nobody knows which is right.',
  },
  'schema/required': {
    title: 'All required keys are there',
    why: 'Without name, level, department and sector a procedure can be neither made public nor counted.',
  },
  'schema/unknown-key': {
    title: 'Only known keys are used',
    why: 'A misspelt key would be passed over in silence: what seems to be recorded is not.',
  },
  'schema/type': {
    title: 'Values are of the right type',
    why: 'Lists, numbers and text are read differently; with the wrong type comparisons and counts go wrong.',
  },
  'schema/value': {
    title: 'Values are among those allowed',
    why: 'Levels, kinds and degrees of online service share one vocabulary, so that they can be counted.',
  },
  'schema/format': {
    title: 'Values have the right form',
    why: 'Ids tie the files together, so they are lower-case letters without diacritics, digits and hyphens; text must not be blank.',
  },
  'schema/limit': {
    title: 'Numbers are within bounds',
    why: 'Time limits, fees and numbers of copies are never negative; a list that is required is never empty.',
  },
  'schema/repeated-item': {
    title: 'Lists repeat nothing',
    why: 'A level or a code that is listed twice makes the counts wrong.',
  },
  'catalog/rule-setting': {
    title: 'Severities are set for rules that exist',
    why: 'With the rule’s name misspelt in catalog.yaml the severity seems set and is not. Rules that report unreadable files cannot be silenced: such a file has not been checked.',
  },
  'internal/rule-failed': {
    title: 'The rule runs to its end',
    why: 'A rule that breaks down has checked nothing, and silence would pass bad data for good. This is a fault of tthc.',
  },

  'source/thousands-separator': {
    title: 'Numbers have no thousands separator',
    why: 'YAML reads 8.000 as the number 8: a fee of 8,000 đồng becomes 8 đồng.',
  },
  'source/decimal-comma': {
    title: 'Decimals follow a point',
    why: 'YAML reads 1,5 as text, not as a number.',
  },
  'source/number-notation': {
    title: 'Numbers are plain digits',
    why: 'Leading zeros, octal, hexadecimal and exponents are read differently by different programs.',
  },
  'source/lost-digits': {
    title: 'Numbers are not too long',
    why: 'Beyond 15 digits a number is rounded when it is read; serial numbers and codes are text.',
  },
  'source/unquoted-code': {
    title: 'Codes stand in quotes',
    why: 'Without them YAML reads 2.000270 as the number 2.00027 and the last zero is lost: the code no longer matches anything.',
  },
  'source/unquoted-text': {
    title: 'Text that looks like a number stands in quotes',
    why: 'YAML reads 2026, true and null as a number, a truth value and nothing; where text is meant they need quotes.',
  },
  'source/ambiguous-text': {
    title: 'Text that is easily misread stands in quotes',
    why: 'Programs that follow YAML 1.1 (PyYAML is one) read no as false and 07:30 as 450.',
  },
  'source/date-order': {
    title: 'Dates are year-month-day',
    why: '01/02/2026 may be in January or in February, and cannot be sorted.',
  },
  'source/boolean-word': {
    title: 'Yes and no are true and false',
    why: 'Có, không, yes and no are text here; no program takes them for true or false.',
  },
  'source/null-value': {
    title: 'No key is left without a value',
    why: 'An empty value does not tell “none” from “not known”; where there is nothing to say, the line goes.',
  },
  'source/comment-in-text': {
    title: 'No # cuts text short',
    why: 'After a space # begins a comment: what follows is no longer part of the text.',
  },
  'source/anchor': {
    title: 'No anchors and aliases',
    why: 'A reader has to see the content where it stands; with aliases one edit changes many places.',
  },
  'source/merge-key': {
    title: 'No merge key <<',
    why: 'YAML 1.2 has none, and programs differ in what they make of it.',
  },
  'source/tag': {
    title: 'No type tags',
    why: 'Tags such as !!str change how a value is read; a catalog needs none.',
  },
  'source/directive': {
    title: 'No YAML directives',
    why: '%YAML 1.1 changes how the whole file is read: no becomes false, 010 becomes 8.',
  },
  'source/several-documents': {
    title: 'One document in a file',
    why: 'After --- another document begins, which is not read.',
  },
  'source/tab': {
    title: 'Lines are indented with spaces',
    why: 'YAML does not allow tabs there.',
  },
  'source/byte-order-mark': {
    title: 'No byte-order mark',
    why: 'It cannot be seen at the head of a file and makes two equal files differ.',
  },
  'source/line-ending': {
    title: 'Lines end with LF',
    why: 'With line ends as on Windows git reports every line as changed.',
  },
  'source/trailing-space': {
    title: 'No spaces at the ends of lines',
    why: 'They cannot be seen and still show up as changes.',
  },
  'source/final-newline': {
    title: 'The last line ends',
    why: 'Without its line end the next line that is added shows as two changed lines.',
  },
  'source/not-nfc': {
    title: 'Text is in Unicode NFC',
    why: 'Letters put together from marks look like composed ones, but search and comparison take them for others: one name becomes two.',
  },
  'source/invisible-mark': {
    title: 'No invisible characters',
    why: 'They come along from web pages and make two names that look the same differ.',
  },
  'source/odd-space': {
    title: 'Only plain spaces',
    why: 'No-break spaces, as Word writes them, keep search and comparison from matching.',
  },
  'source/line-break': {
    title: 'No odd line breaks',
    why: 'Some programs take this character for the end of a line, others do not.',
  },
  'source/control-character': {
    title: 'No control characters',
    why: 'They are no part of a text, and YAML does not allow them.',
  },
  'source/edge-space': {
    title: 'No spaces at the edges of text',
    why: 'A space before or after a name makes two equal names differ.',
  },
  'source/double-space': {
    title: 'No doubled spaces',
    why: 'They are hard to see and keep exact comparison from matching.',
  },
  'source/eth-for-d': {
    title: 'Đ is the Vietnamese letter',
    why: 'The Icelandic Ð looks like Đ and is another character: decision numbers with QÐ do not match QĐ.',
  },
  'source/look-alike': {
    title: 'Letters are Latin',
    why: 'Cyrillic and Greek letters look just like Latin ones, and no search finds them.',
  },
  'source/full-width': {
    title: 'Letters and digits have their usual width',
    why: 'Full-width letters and digits, from Japanese and Chinese keyboards, do not match the plain ones.',
  },
  'source/tone-placement': {
    title: 'One way to place tone marks',
    why: 'Hoà and hòa are both right, but side by side in one file exact comparison takes them for two names.',
  },

  'code/pattern': {
    title: 'The code is well-formed',
    why: 'A wrong code matches nothing in the national database. It is one digit, a point and six digits, with the province’s code after it if need be.',
  },
  'code/duplicate': {
    title: 'A code has one file',
    why: 'A procedure is published once at a level; one that is held at several levels lists them in one file.',
  },
  'code/foreign-suffix': {
    title: 'The suffix is that of the publisher',
    why: 'A suffix is the agency code of the publishing province (H55 is Thái Nguyên). Another’s was most likely copied from its list.',
  },
  'code/missing': {
    title: 'The procedure has its national code',
    why: 'Decisions name new procedures before they have one. When the national database gives the code, a decision of kind: correction records it.',
  },
  'code/mixed-suffixes': {
    title: 'Suffixes are of one form',
    why: 'The old suffix .000.00.00.H55 and the short .H55 mean one province; side by side they are not yet standardised.',
  },
  'name/duplicate': {
    title: 'A name has one procedure at a level',
    why: 'Two codes with one name at one level may be one procedure recorded twice. A shared name alone is no proof, hence a warning.',
  },
  'level/district-ended': {
    title: 'Nothing is published for districts from 2025-07-01',
    why: 'Local government has two tiers from 2025-07-01. District procedures can only be abolished.',
  },
  'level/unspecified': {
    title: 'The level is stated',
    why: 'What is published belongs to a level of government; without it nothing can be counted. A baseline taken from the portal may not know: then it is a warning.',
  },

  'department/unknown': {
    title: 'The department is registered',
    why: 'Counts by department are right only when each has one name, in departments.yaml.',
  },
  'department/not-valid': {
    title: 'The department is in being',
    why: 'A department that has been merged, or does not exist yet, is given no procedures. Those that it had when it ceased await review: see reference/ceased-body.',
  },
  'department/duplicate': {
    title: 'A department is registered once',
    why: 'Of two entries with one id nobody knows which name and dates are right; other spellings go into aliases.',
  },
  'sector/unknown': {
    title: 'The sector is registered',
    why: 'Counts by sector are right only when each has one name, in sectors.yaml.',
  },
  'sector/not-valid': {
    title: 'The sector is in use',
    why: 'A sector that was merged or renamed is given no new procedures. For those that it had when it ended this is a warning.',
  },
  'sector/duplicate': {
    title: 'A sector is registered once',
    why: 'Of two entries with one id nobody knows which name is right; other spellings go into aliases.',
  },
  'reference/unresolved': {
    title: 'The trace leads somewhere',
    why: 'The catalog holds what decisions have published. From a procedure one must get to its decisions, and to those that it replaced and that replaced it.',
  },
  'reference/cycle': {
    title: 'Replacements make no circle',
    why: 'The old is replaced by the new; a circle means that a direction was recorded wrongly.',
  },
  'reference/ceased-body': {
    title: 'No body is named that has ceased',
    why: 'Nobody can file with a body that is no more. The procedure has to be reviewed and moved to the successor.',
  },

  'procedure/no-legal-basis': {
    title: 'There is a legal basis',
    why: 'A publication names the legal documents that regulate the procedure. A baseline taken from the portal may lack them: then it is a warning.',
  },
  'procedure/incomplete': {
    title: 'Full content has all its parts',
    why: 'A procedure is complete only with its name, steps, methods, dossier, time limit, applicants, implementing body and result.',
  },
  'procedure/specific-not-full': {
    title: 'A locally regulated procedure is published in full',
    why: 'What the centre regulates stands in the ministry’s decision, and the province publishes a list. What a province regulates itself stands nowhere else.',
  },
  'procedure/status': {
    title: 'The status has its grounds',
    why: 'Abolished goes with the abolishing decision and the day on which it ended; active goes with neither.',
  },
  'procedure/no-internal-process': {
    title: 'There is an internal process',
    why: 'Each procedure has an internal process, approved by a decision of its own; the target is 100%.',
  },
  'procedure/drift': {
    title: 'Only decisions change the catalog',
    why: 'The decisions, carried out anew by effective date, date of signing and number, must give the record files. A file edited, added or deleted by hand is a change without a decision; abolished procedures are kept too.',
  },
  'accepted/expired': {
    title: 'What is accepted is accepted for a time',
    why: 'A finding is accepted for a time and with a reason; when the time is over it has to be looked at again.',
  },
  'accepted/not-needed': {
    title: 'Only what is there is accepted',
    why: 'The list of accepted findings may only shrink: what is gone needs no acceptance.',
  },
  'ledger/no-baseline': {
    title: 'The ledger has a baseline',
    why: 'Procedures from before tthc need a decision of kind: baseline, so that the catalog can be built again from the start. Without it edits of those procedures cannot be told.',
  },
  'fee/unspecified': {
    title: 'The fee is stated',
    why: 'A fee, if there is one, is part of the procedure. “Miễn phí” or 0 on the portal is often a default and no rate: where nothing is charged, write none.',
  },
  'online/legacy-level': {
    title: 'Online services are full or partial',
    why: 'From 2022-08-15 online services are classed as full or partial; levels 1 to 4 are kept as history only.',
  },
  'interlinked/one-body': {
    title: 'Interlinked means several bodies',
    why: 'Interlinked procedures are handled by several bodies or levels together; with one body at one level named, the other is missing.',
  },

  'date/invalid': {
    title: 'Dates exist',
    why: 'Order and effect of decisions are worked out from dates; with 30 February that cannot be done, and the year 9999 is a slip of the keyboard. Years from 1945 to 2200 are taken.',
  },
  'decision/duplicate': {
    title: 'A decision is recorded once',
    why: 'Numbers restart every year, so a decision is its issuer, number and date. Recorded twice, its procedures are counted twice.',
  },
  'decision/recorded-otherwise': {
    title: 'An applied decision is not recorded otherwise',
    why: 'The same issuer, number and date with other content is another document, or a slip. What was published is mended by a decision of kind: correction.',
  },
  'decision/edited': {
    title: 'The ledger is kept as it was',
    why: 'Applied decisions are what the catalog rests on. Once one is edited, nobody can show any more where the catalog comes from.',
  },
  'decision/retroactive': {
    title: 'No effect before the date of signing',
    why: 'A decision does not reach back. Where there is a reason for it, retroactiveReason says so.',
  },
  'decision/basis-later': {
    title: 'Bases are signed before the decision',
    why: 'Nothing can be published before the document that regulates it is signed; most often a date was mistyped.',
  },
  'decision/missing-document': {
    title: 'Rows name their legal document',
    why: 'An amendment, replacement or abolition has to name the legal document that provides for it.',
  },
  'decision/repeated-row': {
    title: 'A procedure has one row',
    why: 'With two rows for one procedure at one level in one part nobody knows which is right, and the count is wrong.',
  },
  'decision/conflicting-actions': {
    title: 'A procedure has one fate',
    why: 'One decision cannot both amend and abolish, replace or newly publish a procedure at one level.',
  },
  'decision/declared-count': {
    title: 'Declared figures agree with the annex',
    why: 'The figures in the text must be those of the annex, counted as rows or as procedures; a difference means that rows are missing or too many.',
  },
  'decision/written-by-tool': {
    title: 'What tthc writes is left to it',
    why: 'Status, dates, publishing decision and the trace of replacements follow from the decision itself; written beforehand they rest on nothing.',
  },
  'decision/not-of-kind': {
    title: 'A decision keeps to its kind',
    why: 'Publishing, approving internal processes, online services and corrections are different things; only publications change how many procedures there are.',
  },
  'decision/empty': {
    title: 'A decision has rows',
    why: 'One that publishes, amends, replaces and abolishes nothing has no place in the catalog; most often its annex was not entered.',
  },
  'decision/republished': {
    title: 'An amendment is recorded as one',
    why: 'Abolishing and publishing one code anew is how the list of a whole sector is republished. Where only a few procedures change, an amendment shows which parts do.',
  },
  'decision/to-fill-in': {
    title: 'Nothing is left to fill in',
    why: 'A draft made by tthc decision new has … where an officer is to write: its number, the documents behind its rows, names of new procedures. A decision is applied only when all of it is written.',
  },
  'decision/normative-number': {
    title: 'The number is not that of a normative document',
    why: 'A number with a year (12/2026/QĐ-UBND) belongs to a normative document, which regulates procedures; decisions that publish them have numbers like 12/QĐ-UBND.',
  },
  'decision/late-publication': {
    title: 'Published before it takes effect',
    why: 'A locally regulated procedure is published at least 5 working days before it takes effect, not counting weekends and the days in holidays.yaml. NĐ 63/2010 first said 10.',
  },
  'decision/late-posting': {
    title: 'Public within 5 working days',
    why: 'What was published goes into the national database within 5 working days of signing. Where no date is given, it is reported once the deadline has passed.',
  },

  'decision/unknown-target': {
    title: 'The procedure named is in the catalog',
    why: 'What does not exist cannot be amended, replaced or abolished; most often a code or name is wrong.',
  },
  'decision/ambiguous-target': {
    title: 'A row names exactly one procedure',
    why: 'Several procedures can share a name; where it is not certain, the row gives the code, or the level with the name.',
  },
  'decision/no-target': {
    title: 'A row names a procedure',
    why: 'Amendments and abolitions give the procedure’s name, and its file number if the national database has it.',
  },
  'decision/already-active': {
    title: 'What is new was not there before',
    why: 'A procedure that is in force at that level is amended, or abolished in this same decision.',
  },
  'decision/already-abolished': {
    title: 'The procedure named is in force',
    why: 'Once abolished, there is nothing left to amend, replace or abolish.',
  },
  'decision/level-not-held': {
    title: 'The procedure is held at the level named',
    why: 'A procedure is a code at a level. To amend or abolish it where it is not held does nothing.',
  },
  'decision/no-change': {
    title: 'An amendment changes something',
    why: 'A row has to say which part it amends; with the content as before there is nothing to publish.',
  },
  'decision/changed-parts': {
    title: 'The parts declared are the parts changed',
    why: 'A decision has to say exactly which parts are amended; where it says one thing and does another, readers cannot tell which is right.',
  },
  'decision/conflicting-rows': {
    title: 'Rows do not contradict each other',
    why: 'With two contents for one part nobody knows which is published.',
  },
  'decision/replaces-itself': {
    title: 'A procedure is replaced by another',
    why: 'A replacement has an old and a new procedure. New content of one code is an amendment.',
  },
  'decision/name-differs': {
    title: 'The name goes with the code',
    why: 'A row gives code and name so that one checks the other. Where the name is not the one that the catalog had then, one of the two is wrong.',
  },
};

/** The page that explains each rule. */
export const ruleWords: RuleWords = {
  pages,
  scopes: {
    file: 'each file',
    record: 'each procedure',
    decision: 'each decision',
    catalog: 'the whole catalog',
    history: 'the decisions in their order',
  },
  heading: 'Rules',
  introduction: [
    'This page is what `tthc rules --format markdown --lang en` prints, from the very table that `tthc validate` runs; every example is run as well. Edits by hand will be lost.',
    'The severity of a rule can be set in `catalog.yaml`, except where it says that it cannot: `off`, `warning` or `error`.',
  ],
  labels: {
    rule: 'Rule',
    severity: 'Severity',
    title: 'Demands',
    scope: 'Looks at',
    law: 'Source',
    setting: 'Set in',
    bad: 'Bad',
    good: 'Good',
    noExample: 'There is no example: no data brings it about.',
  },
  fromMemory:
    'Not checked against the original: this source is known from memory or second hand. Where the law in force says otherwise, set the severity.',
  fixed: 'cannot be set: while it stands, not everything has been checked',
  count: (rules, errors, warnings) => `${rules} rules: ${errors} errors, ${warnings} warnings.`,
};
