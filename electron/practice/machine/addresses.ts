import type { MachineState } from './machine-state.ts';

const LOCALHOST = '127.0.0.1';

/** The addresses of the enabled adapters, without 127.0.0.1. */
export function ownAddresses(state: MachineState): string[] {
  return state.adapters.filter((a) => a.enabled).flatMap((a) => a.addresses);
}

/** Every address on which this machine can be asked, 127.0.0.1 included. */
export function allAddresses(state: MachineState): string[] {
  return [LOCALHOST, ...ownAddresses(state)];
}

const IPV4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;

export function isAddress(text: string): boolean {
  return IPV4.test(text);
}

/** All of 127.0.0.0/8 is the machine itself. */
export function isLoopback(address: string): boolean {
  return isAddress(address) && address.startsWith('127.');
}
