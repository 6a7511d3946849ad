/** English: what an administrator can type where Windows starts no script. */
import { sayTyped } from '../saying/typed.ts';

export const typedText = sayTyped({
  title: 'What an administrator can type instead:',
  general: (addresses) =>
    `Share80 couldn’t read this computer, so these lines are general. Type them in a command prompt that runs as administrator, and stop at the first that fails.${addresses === '' ? '' : ` IP addresses of this computer: ${addresses}.`}`,
  look: 'See what is there, and keep the answers:',
  foreignList: 'If the IP listen list has an entry, stop here: someone made it on purpose.',
  keep: (free) => `Let Http.sys keep these IP addresses, and leave ${free} to the program:`,
  restart: 'Restart IIS, and in the same way each other service that has a URL on port 80 in “servicestate”:',
  program: (free) => `Let the program listen on ${free} only, start it, and see who listens:`,
  undo: 'Undo, after the program has stopped:',
  secondAddress: 'SECOND-ADDRESS',
  oneAddress: 'This computer has no second IP address. First, add one; SECOND-ADDRESS stands for it below.',
});
