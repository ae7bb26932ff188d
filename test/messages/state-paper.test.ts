import { describe, expect, it } from 'vitest';
import { issuerLines, placeOfBody, reportNumber, signatureOf } from '../../src/messages/vi/state-paper.ts';

const bodies: [body: string, issuer: string[], place: string | undefined, signature: string[]][] = [
  [
    'UBND tỉnh Thái Nguyên',
    ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'],
    'Thái Nguyên',
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ],
  [
    'Chủ tịch UBND thành phố Cần Thơ',
    ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ CẦN THƠ'],
    'Cần Thơ',
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ],
  [
    'UBND xã Phú Bình, tỉnh Thái Nguyên',
    ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ BÌNH'],
    'Phú Bình',
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ],
  [
    'Sở Tư pháp tỉnh Thái Nguyên',
    ['ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN', 'SỞ TƯ PHÁP'],
    'Thái Nguyên',
    ['GIÁM ĐỐC'],
  ],
  [
    'Văn phòng UBND tỉnh Thái Nguyên',
    ['ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN', 'VĂN PHÒNG'],
    'Thái Nguyên',
    ['CHÁNH VĂN PHÒNG'],
  ],
  ['Ban Quản lý', ['BAN QUẢN LÝ'], undefined, ['TRƯỞNG BAN']],
];

describe('the head and foot of a state paper', () => {
  it.each(bodies)('%s', (body, issuer, place, signature) => {
    expect([issuerLines(body), placeOfBody(body), signatureOf(body)]).toEqual([issuer, place, signature]);
  });

  it('leave the letters of a number open that nobody has stated', () => {
    expect(reportNumber('UBND tỉnh Thái Nguyên')).toMatch(/\/BC-UBND$/u);
    expect(reportNumber('Sở Tư pháp tỉnh Thái Nguyên')).toMatch(/\/BC-……$/u);
  });
});
