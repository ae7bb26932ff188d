// Generated from schemas/ by `npm run generate`. Do not edit.
/** For each shape (numbered from 1) its keys in canonical order, and the shape of each key's value; 0 is a scalar. */
export const shapes: readonly Readonly<Record<string, number>>[] = [
  {},
  {"schemaVersion":0,"title":0,"publisher":2,"language":0,"asOf":0,"localDepartments":0,"note":0,"rules":0},
  {"name":0,"code":0,"formerCodes":0},
  {"departments":4},
  {"id":0,"name":0,"aliases":0,"level":0,"validFrom":0,"validTo":0,"succeededBy":0},
  {"sectors":6},
  {"id":0,"name":0,"aliases":0,"code":0,"validFrom":0,"validTo":0,"succeededBy":0},
  {"holidays":8,"workingDays":0},
  {"date":0,"name":0},
  {"accepted":10},
  {"fingerprint":0,"rule":0,"decision":0,"reason":0,"until":0},
  {"code":0,"name":0,"department":0,"sector":0,"levels":0,"kind":0,"profile":0,"timeLimit":12,"fees":13,"implementingAgencies":0,"decidingAgency":0,"coordinatingAgencies":0,"receptionPlace":0,"applicants":0,"online":0,"legacyOnlineLevel":0,"postal":0,"interlinked":0,"oneStop":0,"internalProcess":14,"byLevel":15,"legalBases":19,"steps":20,"methods":21,"dossier":22,"results":0,"forms":0,"conditions":0,"status":0,"effectiveFrom":0,"effectiveTo":0,"publishedBy":19,"amendedBy":19,"abolishedBy":19,"replaces":0,"replacedBy":0},
  {"value":0,"unit":0,"text":0},
  {"amount":0,"currency":0,"per":0,"text":0},
  {"decision":0,"issued":0},
  {"ministry":16,"province":16,"district":16,"commune":16,"other":16},
  {"timeLimit":17,"fees":13,"online":0,"internalProcess":18},
  {"value":0,"unit":0,"text":0},
  {"decision":0,"issued":0},
  {"number":0,"issued":0,"issuer":0,"title":0,"provisions":0},
  {"case":0,"text":0},
  {"channel":0,"time":17,"fees":13,"note":0},
  {"case":0,"documents":23,"sets":0},
  {"name":0,"originals":0,"copies":0,"form":0},
  {"number":0,"kind":0,"issuer":0,"issued":0,"effective":0,"posted":0,"title":0,"note":0,"department":0,"departments":4,"sectors":6,"declared":25,"legalBases":19,"supersedes":26,"after":0,"retroactiveReason":0,"new":11,"amended":27,"replaced":29,"abolished":30,"recorded":31},
  {"new":0,"amended":0,"replaced":0,"abolished":0},
  {"number":0,"issued":0,"provisions":0,"codes":0},
  {"code":0,"id":0,"name":0,"levels":0,"changes":28,"changedParts":0,"by":19},
  {"code":0,"name":0,"department":0,"sector":0,"levels":0,"kind":0,"profile":0,"timeLimit":17,"fees":13,"implementingAgencies":0,"decidingAgency":0,"coordinatingAgencies":0,"receptionPlace":0,"applicants":0,"online":0,"legacyOnlineLevel":0,"postal":0,"interlinked":0,"oneStop":0,"internalProcess":18,"legalBases":19,"steps":20,"methods":21,"dossier":22,"results":0,"forms":0,"conditions":0},
  {"codes":0,"levels":0,"with":11,"by":19},
  {"code":0,"id":0,"name":0,"levels":0,"by":19},
  {"asOf":0,"fingerprint":0,"day":0,"algebra":0,"name":0},
];

/** The shape of each kind of file. */
export const rootShapes = {"catalog":1,"departments":3,"sectors":5,"holidays":7,"accepted":9,"procedure":11,"decision":24} as const;
