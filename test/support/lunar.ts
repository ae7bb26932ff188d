/** Vietnam's clock is seven hours ahead of universal time. */
const zone = 7 / 24;
const rad = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * rad);

/** Returns the moment of the k-th new moon since 1900 as a Julian day (Meeus, Astronomical Algorithms, 1st edition, ch. 47). */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    (0.0001178 - 0.000000155 * t) * t * t +
    0.00033 * sin(166.56 + (132.87 - 0.009173 * t) * t);
  const sun = 359.2242 + 29.10535608 * k - (0.0000333 + 0.00000347 * t) * t * t;
  const moon = 306.0253 + 385.81691806 * k + (0.0107306 + 0.00001236 * t) * t * t;
  const node = 21.2964 + 390.67050646 * k - (0.0016528 + 0.00000239 * t) * t * t;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const clock = -0.000278 + (0.000265 + 0.000262 * t) * t;
  return mean + correction - clock;
}

/** Returns the day in Vietnam of the k-th new moon, as a Julian day number. */
const moonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + zone);

/** Returns which twelfth of its way, from the spring equinox on, the sun is in as a day begins in Vietnam. */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - zone - 2451545) / 36525;
  const anomaly = 357.5291 + (35999.0503 - 0.0001559 * t) * t;
  const center =
    (1.9146 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const longitude = 280.46645 + (36000.76983 + 0.0003032 * t) * t + center;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

const isoDay = (day: number): string => new Date((day - 2440587.5) * 86_400_000).toISOString().slice(0, 10);

/** Returns the new moon that begins the 11th lunar month of a year, the month of the winter solstice. */
function eleventhMonth(year: number): number {
  let k = Math.floor((year - 1900) * 12.3685) + 14;
  while (!(sunTwelfth(moonDay(k)) < 9 && sunTwelfth(moonDay(k + 1)) >= 9)) k -= 1;
  return k;
}

/**
 * Computes mùng 1 Tết and the 10th of the third month of the Vietnamese calendar. Between two 11th months that are
 * thirteen months apart, the first without a change of the sun's twelfth is a leap month.
 */
export function lunarDaysOf(year: number): { tet: string; hungKings: string } {
  const start = eleventhMonth(year - 1);
  const isLong = eleventhMonth(year) - start === 13;
  const starts: number[] = [];
  for (let k = start; starts.length < 5; k++) {
    const isLeap =
      isLong &&
      k > start &&
      starts.length === k - start &&
      sunTwelfth(moonDay(k)) === sunTwelfth(moonDay(k + 1));
    if (!isLeap) starts.push(moonDay(k));
  }
  const [, , tet = 0, , third = 0] = starts;
  return { tet: isoDay(tet), hungKings: isoDay(third + 9) };
}
