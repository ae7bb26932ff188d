// Damage: what happens to files on their way, and what somebody may do to them on purpose.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whole numbers by a seed, the same on every machine (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const pick = (random, list) => list[random(list.length)];

const tokens = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    '\u200b',
    '\u0301',
    '\u2028',
    '\ud800',
    'Đ',
    'ộ',
    '👍',
  ],
  ...[
    '"',
    "'",
    '`',
    ',',
    ';',
    ':',
    '-',
    '- ',
    '#',
    '|',
    '>',
    '&a',
    '*a',
    '!!str ',
    '<<: ',
    '{',
    '}',
    '[',
    ']',
    '?',
    '%',
  ],
  ...[
    '<',
    '>',
    '/',
    '</w:tbl>',
    '<w:tbl>',
    '<row r="1048577">',
    '<c r="XFE1">',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    ']]>',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    '99999999999999999999',
    '2.000815',
    '1.5',
    '9999-12-31',
    '0000-00-00',
    '2021-02-30',
    '31/02/2021',
  ],
  ...[
    'null',
    'true',
    '~',
    '__proto__',
    'constructor',
    'toString',
    'code',
    'name',
    'levels',
    'department',
    'changes',
  ],
  ...[
    'Mã số',
    'Tên thủ tục',
    'Cấp tỉnh',
    'QUYẾT ĐỊNH',
    'bãi bỏ',
    'sửa đổi, bổ sung',
    'Phụ lục',
    'STT',
    '<<<<<<< HEAD\n',
    '=======\n',
  ],
  ...['=1+1', '@a', '../../x', '/etc/passwd', 'C:\\x', '\\', '$', '{x}', '(', ')'.repeat(40), '('.repeat(40)],
];

/** Changes a text in one place. */
function damageText(random, text) {
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + 1 + random(random(4) === 0 ? 400 : 12));
  const piece = text.slice(at, end);
  switch (random(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + pick(random, tokens) + text.slice(end);
    case 2:
      return text.slice(0, at) + piece.repeat(1 + random(random(20) === 0 ? 3000 : 20)) + text.slice(end);
    case 3:
      return text.slice(0, at);
    case 4: {
      const lines = text.split('\n');
      const [one, other] = [random(lines.length), random(lines.length)];
      [lines[one], lines[other]] = [lines[other], lines[one]];
      return lines.join('\n');
    }
    case 5: {
      const lines = text.split('\n');
      lines.splice(random(lines.length), 1 + random(3));
      return lines.join('\n');
    }
    case 6: {
      const to = random(text.length + 1);
      return text.slice(0, to) + piece + text.slice(to);
    }
    case 7:
      // One number of the text becomes another.
      return text.replace(/\d+/gu, (number) => (random(12) === 0 ? pick(random, tokens) : number));
    default:
      return text.slice(0, at) + pick(random, tokens) + text.slice(at);
  }
}

function damageBytes(random, bytes) {
  const copy = Buffer.from(bytes);
  for (let left = 1 + random(8); left > 0 && copy.length > 0; left--) {
    const at = random(copy.length);
    const way = random(4);
    if (way === 0)
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.min(copy.length, at + random(64)))]);
    if (way === 1) copy[at] = random(256);
    if (way === 2) copy[at] ^= 1 << random(8);
    if (way === 3) return Buffer.from(copy.subarray(0, at));
  }
  return copy;
}

const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Changes one part of a container of parts, so that the container itself is sound. */
function damagePart(random, bytes) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = pick(random, names);
  const way = random(12);
  if (way === 0) delete parts[name];
  else if (way === 1) parts[pick(random, names)] = parts[name];
  else parts[name] = strToU8(damages(random, strFromU8(parts[name])));
  return Buffer.from(zipSync(parts));
}

function damages(random, text) {
  let damaged = text;
  for (let left = 1 + random(4); left > 0; left--) damaged = damageText(random, damaged);
  return damaged;
}

/** Returns a file with some damage, by its kind: a container of parts, another binary file, a text. */
export function damage(random, bytes, isText) {
  if (isZip(bytes)) return random(4) === 0 ? damageBytes(random, bytes) : damagePart(random, bytes);
  // Most of such a file is words, which say where the bytes between them stand.
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && random(2) === 0)
    return Buffer.from(damages(random, bytes.toString('latin1')), 'latin1');
  if (!isText || random(8) === 0) return damageBytes(random, bytes);
  return Buffer.from(damages(random, bytes.toString('utf8')));
}
