// `npm run bench -- SUITE [SUITE…]`.
import { Refusal } from '../lib/say.mjs';

/** The suites asked for, in the order in which they are known; all of them when none is named. */
export function chosenSuites(args, suites) {
  const unknown = args.find((arg) => !suites.some((suite) => suite.name === arg));
  if (unknown !== undefined) {
    throw new Refusal(`npm run bench knows the suites ${suites.map((suite) => suite.name).join(', ')} and not "${unknown}": for example "npm run bench -- ${suites[0].name}".`);
  }
  return args.length === 0 ? suites : suites.filter((suite) => args.includes(suite.name));
}
