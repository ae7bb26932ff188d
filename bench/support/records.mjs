import {
  agencies,
  applicants,
  conditions,
  departments,
  documents,
  lawTitles,
  names,
  steps,
} from './words.mjs';

/** The day on which made-up catalogs stand. */
export const asOf = '2025-09-30';

const split = (text) => text.split('|');
const parts = Object.values(names).map(split);

/**
 * Makes records and decisions. The same number gives the same record, in a catalog of any size, so
 * that nothing has to be kept to make a million of them.
 *
 * @param slugify a name as an id: the program's own
 */
export function recordMaker(slugify) {
  const registry = Object.entries(departments).map(([name, sectors]) => ({
    id: slugify(name),
    name,
    sectors: split(sectors).map((sector) => ({ id: slugify(sector), name: sector })),
  }));
  const places = registry.flatMap((department) =>
    department.sectors.map((sector) => ({ department, sector })),
  );
  const total = parts.reduce((product, part) => product * part.length, places.length);

  /** Returns the words of a publication about the procedure with this number. */
  function content(index) {
    const random = randomFrom(index);
    // A step without common divisor walks through all combinations before it comes to one again.
    const mixed = digits((index * 7_368_787) % total, [places.length, ...parts.map((part) => part.length)]);
    const { department, sector } = places[mixed[0]];
    const [action, object, subject, condition] = parts.map((part, i) => part[mixed[i + 1]]);
    const name = [action, object, 'lĩnh vực', lowerFirst(sector.name), subject, condition];
    const levels = random.pick([
      ['province'],
      ['province'],
      ['province'],
      ['commune'],
      ['province', 'commune'],
    ]);
    const isLinked = random.next() < 0.08;
    const online = random.pick(['full', 'full', 'partial', 'partial', 'none']);
    const days = 1 + random.below(45);
    const timeLimit = {
      value: days,
      unit: 'working_day',
      text: `${days} ngày làm việc kể từ ngày nhận đủ hồ sơ`,
    };
    const fees = feesOf(random);
    return {
      code: codeOf(index),
      name: name.filter(Boolean).join(' '),
      department: department.id,
      sector: sector.id,
      levels,
      kind: 'standard',
      profile: 'full',
      timeLimit,
      fees,
      implementingAgencies: [department.name, ...random.some(agencies, 1 + random.below(2))],
      decidingAgency: levels[0] === 'commune' ? 'Chủ tịch UBND cấp xã' : department.name,
      ...(isLinked && { coordinatingAgencies: random.some(agencies, 2) }),
      receptionPlace:
        levels[0] === 'commune' ? 'Bộ phận Một cửa UBND cấp xã' : 'Trung tâm Phục vụ hành chính công tỉnh',
      applicants: random.some(applicants, 1 + random.below(4)),
      online,
      ...(random.next() < 0.2 && { legacyOnlineLevel: online === 'full' ? 4 : 2 }),
      postal: random.next() < 0.7,
      interlinked: isLinked ? random.pick(['same_level', 'cross_level']) : 'none',
      oneStop: true,
      internalProcess: { decision: `${100 + random.below(3000)}/QĐ-UBND`, issued: random.date(2022, 2024) },
      legalBases: basesOf(random, sector),
      steps: random.some(steps, 2 + random.below(2)).map((text) => ({ text })),
      methods: methodsOf(random, timeLimit, fees),
      dossier: dossierOf(random),
      results: [`${action} ${object}`, 'Văn bản trả lời nêu rõ lý do trong trường hợp từ chối'],
      forms: [`Mẫu số ${1 + random.below(40)}: đơn đề nghị ${lowerFirst(action)} ${object}`],
      conditions: random.some(conditions, 1 + random.below(3)),
    };
  }

  /** The same as its record file shows it. */
  function record(index) {
    return { ...content(index), status: 'active', ...trace(index) };
  }

  return { registry, content, record, ...decisionMaker({ registry, content }) };
}

/** Which decision, from before the ledger, brought a procedure. */
function trace(index) {
  const random = randomFrom(index + 0.5);
  const issued = random.date(2018, 2024);
  return { effectiveFrom: issued, publishedBy: { number: `${200 + random.below(3500)}/QĐ-UBND`, issued } };
}

function decisionMaker({ registry, content }) {
  /** The lists that a catalog of so many procedures starts from: each department hands over its own. */
  function baselines(count) {
    const lists = new Map(registry.map(({ id }) => [id, []]));
    for (let i = 0; i < count; i += 1) {
      const made = content(i);
      lists.get(made.department).push({ ...made, ...trace(i) });
    }
    return registry.map(({ sectors, ...department }) => ({
      number: `Danh mục đầu kỳ ${department.id}`,
      kind: 'baseline',
      issuer: 'Chủ tịch UBND tỉnh',
      issued: asOf,
      effective: 'on_signing',
      note: madeUp,
      departments: [department],
      sectors,
      new: lists.get(department.id),
    }));
  }

  /**
   * A publication decision for a catalog of so many procedures, its rows spread over all of it.
   *
   * @param counts rows of each kind: `{ amended, abolished, new }`
   */
  function publication(count, number, counts) {
    const by = { number: '118/2025/NĐ-CP', issued: '2025-06-09' };
    const spread = counts.amended + counts.abolished;
    const targets = Array.from({ length: spread }, (_, i) => content(Math.floor((i * count) / spread)));
    const isAbolished = (i) =>
      Math.floor(((i + 1) * counts.abolished) / spread) > Math.floor((i * counts.abolished) / spread);
    return {
      number: `${number}/QĐ-UBND`,
      kind: 'publication',
      issuer: 'Chủ tịch UBND tỉnh',
      issued: '2025-10-15',
      effective: 'on_signing',
      posted: '2025-10-17',
      title: 'Công bố thủ tục hành chính mới ban hành; được sửa đổi, bổ sung; bị bãi bỏ',
      note: madeUp,
      declared: { new: counts.new, amended: counts.amended, abolished: counts.abolished },
      new: Array.from({ length: counts.new }, (_, i) => content(count + i)),
      amended: targets.filter((_, i) => !isAbolished(i)).map((target) => amendment(target, by)),
      abolished: targets.filter((_, i) => isAbolished(i)).map(({ code, name }) => ({ code, name, by })),
    };
  }

  return { baselines, publication };
}

export const madeUp = 'DỮ LIỆU GIẢ do máy sinh ra để đo tốc độ; không phải thủ tục có thật.';

function amendment({ code, name, timeLimit }, by) {
  const value = timeLimit.value + 2;
  const changes = {
    timeLimit: { value, unit: 'working_day', text: `${value} ngày làm việc kể từ ngày nhận đủ hồ sơ` },
    fees: [{ amount: 12_345, currency: 'VND', per: 'hồ sơ', text: '12.345 đồng/hồ sơ' }],
  };
  return { code, name, changes, changedParts: Object.keys(changes), by };
}

/** 1.000001 … 1.999999, then 2.000001 and so on. */
function codeOf(index) {
  const series = 1 + Math.floor(index / 999_999);
  return `${series}.${String(1 + (index % 999_999)).padStart(6, '0')}`;
}

function feesOf(random) {
  if (random.next() < 0.4) return 'none';
  return ['hồ sơ', 'bản'].slice(0, 1 + random.below(2)).map((per) => {
    const amount = 5000 * (1 + random.below(60));
    return { amount, currency: 'VND', per, text: `${amount.toLocaleString('de-DE')} đồng/${per}` };
  });
}

function basesOf(random, sector) {
  return random.some(lawTitles, 1 + random.below(2)).map((title) => {
    const issued = random.date(2013, 2024);
    const number = `${1 + random.below(190)}/${issued.slice(0, 4)}/${title.startsWith('Thông tư') ? 'TT-BTC' : 'NĐ-CP'}`;
    const provisions = `khoản ${1 + random.below(6)} Điều ${3 + random.below(60)}`;
    return { number, issued, title: `${title} ${lowerFirst(sector.name)}`, provisions };
  });
}

function methodsOf(random, time, fees) {
  const note = 'Nộp trong giờ hành chính các ngày làm việc';
  const direct = { channel: 'direct', time, fees, note };
  return [direct, { channel: 'online', time, fees }, { channel: 'post', time }].slice(0, 2 + random.below(2));
}

function dossierOf(random) {
  const cases = ['Hồ sơ nộp lần đầu', 'Hồ sơ nộp bổ sung'].slice(0, 1 + random.below(2));
  return cases.map((name) => ({
    ...(cases.length > 1 && { case: name }),
    documents: random.some(documents, 2 + random.below(3)).map((document, i) => ({
      name: document,
      originals: i === 0 ? 1 : random.below(2),
      copies: i === 0 ? 0 : 1,
      ...(i === 0 && { form: `Mẫu số ${1 + random.below(40)}` }),
    })),
    sets: 1,
  }));
}

const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

/** A number as digits in mixed bases. */
function digits(number, bases) {
  return bases.map((base) => {
    const digit = number % base;
    number = Math.floor(number / base);
    return digit;
  });
}

/** Chance that is the same every time: a small multiplicative hash of a counter (mulberry32). */
function randomFrom(seed) {
  let state = (seed * 2 + 1) * 0x9e3779b1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end) => Math.floor(next() * end);
  const two = (number) => String(number).padStart(2, '0');
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    /** So many different ones, in the order of the list, from a random place on. */
    some: (list, count) => {
      const start = below(list.length);
      return Array.from({ length: count }, (_, i) => list[(start + i) % list.length]);
    },
    date: (first, last) => `${first + below(last - first + 1)}-${two(1 + below(12))}-${two(1 + below(28))}`,
  };
}
