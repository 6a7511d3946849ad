import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Bytes of a pixel by the colour type: red, green and blue; the same with transparency, which a window has none of. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
]);

/**
 * The same picture with at most 256 colours, which is half as large: those that are there most often stay as they are, of
 * every other one the nearest of these is taken.
 *
 * @param {Buffer} png as Chromium makes it: 8 bits for each of red, green and blue, not interlaced
 * @returns {Buffer}
 */
export function withPalette(png) {
  const { width, height, pixels } = decoded(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) if (!indexes.has(colour)) indexes.set(colour, nearest(palette, colour));

  const rows = Buffer.alloc(height * (width + 1));
  for (const [at, colour] of pixels.entries()) {
    // A row begins with its filter: none.
    rows[Math.floor(at / width) + 1 + at] = indexes.get(colour) ?? 0;
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} a pixel is red, green and blue in one number
 */
export function decoded(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const channels = palette === undefined ? CHANNELS.get(head[9] ?? 0) : 1;
  if (channels === undefined || head[8] !== 8 || head[12] !== 0)
    throw new Error('not a picture as Chromium makes them');
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((each) => each.data));
  const bytes = unfiltered(inflateSync(data), width * channels, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [from, place] = palette === undefined ? [bytes, at * channels] : [palette, (bytes[at] ?? 0) * 3];
    pixels[at] = ((from[place] ?? 0) << 16) | ((from[place + 1] ?? 0) << 8) | (from[place + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** @param {Buffer} png */
function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/**
 * The bytes of the pixels, without what each row was made smaller by.
 *
 * @param {Buffer} rows each begins with the number of its filter
 * @param {number} stride bytes of a row
 * @param {number} channels bytes of a pixel
 */
function unfiltered(rows, stride, channels) {
  const bytes = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let at = 0; at < bytes.length; at += 1) {
    const row = Math.floor(at / stride);
    const column = at % stride;
    const left = column < channels ? 0 : (bytes[at - channels] ?? 0);
    const above = row === 0 ? 0 : (bytes[at - stride] ?? 0);
    const corner = row === 0 || column < channels ? 0 : (bytes[at - stride - channels] ?? 0);
    const filter = rows[row * (stride + 1)] ?? 0;
    bytes[at] = (rows[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
  }
  return bytes;
}

/**
 * What the filter expects of a byte, by its neighbours.
 *
 * @param {number} filter
 * @param {number} left
 * @param {number} above
 * @param {number} corner above the left one
 */
function predicted(filter, left, above, corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {number} where in the palette the nearest one stands
 */
function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  for (const [index, one] of palette.entries()) {
    const far =
      ((one >> 16) - (colour >> 16)) ** 2 +
      (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
      ((one & 255) - (colour & 255)) ** 2;
    if (far < least) [best, least] = [index, far];
  }
  return best;
}
