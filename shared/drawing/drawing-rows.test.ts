import { describe, expect, it } from 'vitest';
import type { EndpointOwner } from '../choice/listening.ts';
import { drawingRows } from './drawing-rows.ts';

function endpoints(count: number, owner: EndpointOwner['owner'], program: (at: number) => string): EndpointOwner[] {
  return Array.from({ length: count }, (_, at) => {
    return { address: `10.0.${owner.length}.${at + 1}`, port: 80, owner, program: program(at) };
  });
}

const said = (all: EndpointOwner[]) =>
  drawingRows(all).map(({ owner, addresses, programs }) => `${owner} ${addresses.length} ${programs.join('+')}`.trim());

describe('drawingRows', () => {
  it('keeps few addresses apart', () => {
    expect(said(endpoints(3, 'web', () => ''))).toEqual(['web 1', 'web 1', 'web 1']);
  });

  it('draws many addresses of one owner as one', () => {
    const crowd = [...endpoints(63, 'web', () => ''), ...endpoints(1, 'streaming', () => '')];
    expect(said(crowd)).toEqual(['web 63', 'streaming 1']);
  });

  it('draws many addresses by program, and many programs as one', () => {
    const web = endpoints(5, 'web', () => '');
    expect(said([...web, ...endpoints(4, 'other', (at) => (at < 2 ? 'a' : 'b'))])).toEqual([
      'web 5',
      'other 2 a',
      'other 2 b',
    ]);
    expect(said([...web, ...endpoints(8, 'other', String)])).toEqual(['web 5', 'other 8 0+1+2+3+4+5+6+7']);
  });
});
