/** English words for keys and headings, each as a whole. */
const english = {
  code: 'code|code notation',
  name: 'name|title|procedure',
  department:
    'department|dept|department name|ministry|managing agency|managing department|department promulgate',
  agency: 'agency|agencies|body',
  implementingAgencies: 'implementing agency|implementing agencies|executing agency|executing agencies',
  decidingAgency: 'deciding agency|authority|competent authority',
  coordinatingAgencies: 'coordinating agency|coordinating agencies',
  sector: 'sector|sectors|field|category|domain',
  levels:
    'level|levels|administrative level|authority level|implementation level|execution level|executing level',
  provinceMark: 'is province|province level|is province level',
  districtMark: 'is district|district level|is district level',
  communeMark: 'is ward|is commune|ward level|commune level|is commune level',
  ministryMark: 'is ministry|ministry level|is ministry level',
  timeLimitByLaw: 'time limit by law|statutory time limit',
  timeLimit: 'time limit|processing time|processing days|process time|time|duration|deadline',
  fees: 'fee|fees|charge|charges|cost|fee amount',
  legalBases: 'legal base|legal basis|legal bases|legal documents|legal document',
  online: 'online|online level|online service|service level|online service level',
  oneStop: 'one stop',
  onlineReason: 'online reason|partial reason|reason for partial|reason for partial service|reason not full',
  postal: 'post|postal|by post',
  postalReceive: 'post receive|postal receive|receive by post',
  postalReturn: 'post return|postal return|return by post',
  proactive: 'proactive|proactive level|proactive service',
  boundaryFree: 'boundary free',
  interlinked: 'interlinked',
  keywords: 'keyword|keywords',
  groups: 'group|groups|related group',
  friendlyName: 'friendly name',
  portalId: 'portal id|procedure id',
  place: 'place|address|reception place|reception address',
  publishedBy: 'decision|decision no|decision number|published by|publishing decision|source decision',
  status:
    'active|is active|enabled|status|state|kind|type|action|change|movement|classification|change type|change kind|action type|movement type|type of change',
  applicants: 'applicant|applicants|subjects',
  results: 'result|results',
  steps: 'steps|procedure steps',
  dossier: 'dossier|documents',
  methods: 'methods',
  conditions: 'conditions|requirements',
  forms: 'forms',
  order: 'order|row number|row no',
} as const;

type EnglishColumn = keyof typeof english;

const meanings = new Map(
  (Object.entries(english) as [EnglishColumn, string][]).flatMap(([column, words]) =>
    words.split('|').map((word) => [word, column] as const),
  ),
);

/** Words beside the one that tells: `officialCode`, `procedure_name`, `tthcCode`. */
const beside = /^(?:official|formal|national|current|full|administrative|procedures?|tthc|of|the)$/;

/** Returns the meaning of the English words of a heading or key, folded; undefined when they have none here. */
export function englishMeaning(folded: string): EnglishColumn | undefined {
  const whole = meanings.get(folded);
  if (whole) return whole;
  const words = folded.split(' ');
  const telling = words.filter((word) => !beside.test(word));
  return telling.length < words.length ? meanings.get(telling.join(' ')) : undefined;
}
