/** A decision that abolishes a procedure of the sample catalog, to be applied on or after its day. */
export const abolishing = `kind: publication
number: 77/QĐ-UBND
issued: 2026-05-04
effective: 2026-05-04
title: Bãi bỏ một thủ tục
department: cong-an-tinh
posted: 2026-05-05
abolished:
  - code: "2.001410"
    by:
      number: 1523/QĐ-BCA-C06
`;
