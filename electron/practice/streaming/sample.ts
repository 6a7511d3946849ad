/** What a practice server streams: a few seconds of a test picture and a tone, made with FFmpeg for this program. */
import { sampleBase64 } from 'virtual:sample-stream';
import { END_FRAME, framed } from '../../probe/mms-frames.ts';

/** An object begins with its GUID and its size. Unit: bytes. */
const SIZE_AT = 16;
/** The data object's own fields before its first packet; a header as it is sent ends with them. Unit: bytes. */
const DATA_HEAD = 50;
/** Where the file properties have the flags and the size of a packet, from the start of that object. Unit: bytes. */
const FLAGS_AT = 88;
const PACKET_SIZE_AT = 92;
const BROADCAST_FLAG = 1;
/** GUID of the file properties, as it lies in the file ("Advanced Systems Format Specification", revision 01.20). */
const FILE_PROPERTIES = Buffer.from('a1dcab8c47a9cf118ee400c00c205365', 'hex');
/** How long the file plays. Unit: milliseconds. */
const LASTS_MS = 3000;

interface Sample {
  header: Buffer;
  broadcastHeader: Buffer;
  packets: Buffer[];
}

let read: Sample | undefined;

function sample(): Sample {
  read ??= readSample(Buffer.from(sampleBase64, 'base64'));
  return read;
}

function readSample(file: Buffer): Sample {
  const dataAt = Number(file.readBigUInt64LE(SIZE_AT));
  const end = dataAt + Number(file.readBigUInt64LE(dataAt + SIZE_AT));
  const properties = file.indexOf(FILE_PROPERTIES);
  const packetSize = file.readUInt32LE(properties + PACKET_SIZE_AT);
  const header = file.subarray(0, dataAt + DATA_HEAD);
  const broadcastHeader = Buffer.from(header);
  broadcastHeader.writeUInt32LE(header.readUInt32LE(properties + FLAGS_AT) | BROADCAST_FLAG, properties + FLAGS_AT);
  const packets: Buffer[] = [];
  for (let at = dataAt + DATA_HEAD; at + packetSize <= end; at += packetSize) {
    packets.push(file.subarray(at, at + packetSize));
  }
  return { header, broadcastHeader, packets };
}

/** What a player's first request gets. */
export function describedSample(broadcast: boolean): Buffer {
  return framed('H', broadcast ? sample().broadcastHeader : sample().header, 0);
}

/** What a player gets that plays: on demand the whole of it at once; a broadcast goes on until the player leaves. */
export async function* playedSample(broadcast: boolean): AsyncGenerator<Buffer> {
  yield describedSample(broadcast);
  const { packets } = sample();
  for (let location = 0; broadcast || location < packets.length; location++) {
    const packet = packets[location % packets.length];
    if (packet !== undefined) yield framed('D', packet, location);
    if (broadcast) await new Promise((resolve) => setTimeout(resolve, LASTS_MS / packets.length));
  }
  yield END_FRAME;
}
