/** A record of a workbook of Excel 97: its type and what it holds, also in the records that continue it. */
export interface OldRecord {
  type: number;
  data: Buffer;
  /** Places in the data at which the records begin that continue this one. */
  continued: number[];
}

const continuing = 0x3c;
const endOfPart = 0x0a;

/** Yields the records of a part of a workbook, from a place on to the part's end. */
export function* recordsFrom(stream: Buffer, from: number): Generator<OldRecord> {
  let at = from;
  while (at + 4 <= stream.length) {
    const [type, end] = [stream.readUInt16LE(at), endOf(stream, at)];
    const parts = [stream.subarray(at + 4, end)];
    const continued: number[] = [];
    let length = parts[0]?.length ?? 0;
    at = end;
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === continuing) {
      const next = endOf(stream, at);
      continued.push(length);
      parts.push(stream.subarray(at + 4, next));
      length += next - at - 4;
      at = next;
    }
    yield {
      type,
      data: parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts),
      continued,
    };
    if (type === endOfPart) return;
  }
}

const endOf = (stream: Buffer, at: number): number =>
  Math.min(stream.length, at + 4 + stream.readUInt16LE(at + 2));
