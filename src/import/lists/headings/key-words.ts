/** Syllables of the headings that lists have, as keys without marks and signs run them together: `tenthutuc`. */
const syllables = new Set(
  [
    'ma so ten tthc thu tuc hanh chinh ho linh vuc nganh co quan don vi so ban quan ly chu tri chu',
    'cap thuc hien giai quyet tham quyen phoi hop thoi han gian phi le muc thu can cu phap ly',
    'quyet dinh cong bo ngay ky hieu luc trang thai tinh loai bien dong thay doi hinh thuc',
    'do truc tuyen dich vu toan trinh mot phan cua lien thong noi tiep nhan dia diem doi tuong',
    'ket qua trinh tu thanh yeu cau dieu kien ghi van ban sua bo sung the bai moi xu',
  ].flatMap((line) => line.split(' ')),
);
const longestSyllable = 6;
const longestKey = 60;

/** Returns a key's words: `procedureName`, `ma_thu_tuc`, `tenthutuc`. */
export function wordsOfKey(key: string): string {
  const known = knownKeys.get(key);
  if (known !== undefined) return known;
  const words = findWords(key);
  if (knownKeys.size < mostKeys) knownKeys.set(key, words);
  return words;
}

/** Words of keys that were asked for: each record of a file has the same. */
const knownKeys = new Map<string, string>();
const mostKeys = 5000;

function findWords(key: string): string {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_.\-/]+/gu, ' ')
    .trim();
  return /^(?:[a-z]{5,}|[A-Z]{5,})$/u.test(words) ? (parted(words.toLowerCase()) ?? words) : words;
}

/** Parts a word into syllables, as few as it can be; undefined where some of it is none. */
function parted(word: string): string | undefined {
  if (word.length > longestKey) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - longestSyllable); start < end; start++) {
      const before = best[start];
      const syllable = word.slice(start, end);
      const isShorter = before && before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY);
      if (isShorter && syllables.has(syllable)) best[end] = [...before, syllable];
    }
  }
  return best[word.length]?.join(' ');
}
