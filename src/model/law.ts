// Sources in law that several rules rest on, as rules cite them.

/** Cites an article of the decree on controlling administrative procedures. */
export const decree = (article: string): string => `NĐ 63/2010/NĐ-CP, ${article}`;

export const legalBasis = decree('Điều 15 khoản 1 điểm b');
export const amendedParts = decree('Điều 15 khoản 2');
export const posting = decree('Điều 24');
export const twoTiers = 'Luật Tổ chức chính quyền địa phương 16/6/2025';
export const agencyCodes = 'QĐ 20/2020/QĐ-TTg';
