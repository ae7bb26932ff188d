/** The ways in which a printed list is parted into sheets: by who manages, or by the decision that published. */
export const sheetsBy = ['department', 'decision'] as const;

export type SheetsBy = (typeof sheetsBy)[number];
