/** English: the three methods. */
import type { Method } from '../../method/methods.ts';

interface MethodWords {
  name: string;
  explanation: string;
  drawback: string;
  /** How sure the facts behind it are. */
  standing: string;
}

const METHODS: Record<Method, MethodWords> = {
  'listen-list': {
    name: 'Listen list',
    explanation:
      'Tells Http.sys on which addresses it may listen, for websites and every other program that uses it. The address left out is free for streaming, on port 80.',
    drawback: 'It applies to every program that uses Http.sys, and the web services are restarted once.',
    standing: 'Confirmed: the setting is documented. Inferred: KB 328728 sets it with another tool.',
  },
  hotfix: {
    name: 'Listen list and hotfix setting',
    explanation:
      'The listen list, and in addition the setting of hotfix KB 892847: Windows listens only where web sites are bound.',
    drawback: 'Every website must be bound to specific addresses. The web services are restarted once.',
    standing:
      'Unconfirmed: the name of the setting is remembered, not read in a published text. The listen list works without it, and the result is verified.',
  },
  'other-port': {
    name: 'Another port for streaming',
    explanation:
      'Leaves port 80 to the web and lets streaming use another port. One address is enough, and no web site is touched.',
    drawback:
      'Links to streams must name the port, players do not fall back to it by themselves, and firewalls must let it through.',
    standing: 'Confirmed: alternative of the Microsoft article that succeeded KB 328728.',
  },
};

export function methodWords(method: Method): MethodWords {
  return METHODS[method];
}

/** Name of a method that comes as a fact; an unknown one as it is. */
export function methodName(method: string): string {
  return Object.hasOwn(METHODS, method) ? METHODS[method as Method].name : method;
}
