import { describe, expect, it } from 'vitest';
import { listeningAfter } from '../../shared/choice/listening.ts';
import { adapter, known, typicalSnapshot } from '../../shared/testing/machine.ts';
import { plan } from '../testing/states.ts';
import { drawingRows } from './drawing-rows.ts';

describe('drawingRows', () => {
  it('draws many addresses of one owner as one', () => {
    const addresses = Array.from({ length: 64 }, (_, index) => `10.0.0.${index + 1}`);
    const crowd = typicalSnapshot({ adapters: known([adapter(1, addresses)]) });
    const choice = { ...plan.choice, streamAddress: '10.0.0.64', webAddresses: addresses.slice(0, 63) };
    const rows = drawingRows(listeningAfter(crowd, choice));
    expect(rows.map(({ owner, count }) => `${owner} ${count}`)).toEqual(['web 63', 'streaming 1']);
  });
});
