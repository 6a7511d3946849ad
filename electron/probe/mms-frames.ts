/** The frames in which Windows Media Services sends a stream over HTTP: `$`, a letter, a length, and that many bytes. */

interface Frame {
  /** `H` header, `D` data, `E` end, `C` change, `M` metadata, `P` packet pair. */
  letter: string;
  payload: Buffer;
}

/** The mark, the letter and the length. Unit: bytes. */
const HEAD = 4;
const MARK = 0x24;
/** Header and data begin with eight bytes of the frame's own: where it lies, flags, and the length again. Unit: bytes. */
const OWN = { H: 8, D: 8 } as const;

/** Takes bytes as they come and gives whole frames. Holds no more than one frame, some 64 kB. */
export class FrameReader {
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes that are wanted before it is worth a look: so a frame in a thousand pieces is put together once. */
  #wanted = HEAD;

  /** @returns the frames that are whole now; null = what comes is not made of frames */
  push(chunk: Buffer): Frame[] | null {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    const frames: Frame[] = [];
    let rest = this.#size < this.#wanted ? null : Buffer.concat(this.#parts);
    while (rest !== null && rest.length >= this.#wanted) {
      if (rest[0] !== MARK) return null;
      const whole = HEAD + rest.readUInt16LE(2);
      this.#wanted = Math.max(whole, HEAD);
      if (rest.length < whole) break;
      const letter = rest.toString('latin1', 1, 2);
      const own = letter in OWN ? OWN[letter as keyof typeof OWN] : 0;
      frames.push({ letter, payload: rest.subarray(HEAD + own, whole) });
      rest = rest.subarray(whole);
      this.#wanted = HEAD;
    }
    if (rest !== null) {
      this.#parts = [rest];
      this.#size = rest.length;
    }
    return frames;
  }
}

/** Writes one frame of a header or of data. @param location number of the packet in the stream */
export function framed(letter: keyof typeof OWN, payload: Buffer, location: number): Buffer {
  const head = Buffer.alloc(HEAD + OWN[letter]);
  const length = payload.length + OWN[letter];
  head.writeUInt8(MARK, 0);
  head.write(letter, 1, 'latin1');
  head.writeUInt16LE(length, 2);
  head.writeUInt32LE(location >>> 0, 4);
  // The whole of the header lies in one frame: first and last part at once.
  head.writeUInt8(letter === 'H' ? 0x0c : 0, 9);
  head.writeUInt16LE(length, 10);
  return Buffer.concat([head, payload]);
}

/** The frame that ends a stream: nothing follows. */
export const END_FRAME = Buffer.from([MARK, 0x45, 4, 0, 0, 0, 0, 0]);
