import { useQuery } from '@tanstack/react-query';
import { demoSignIn, demoSignIns, roles, type ReplyOf, type Role } from '@without-walls/contracts';
import { call } from '../../api/call';
import { isCode } from '../../api/errors';
import { ProblemNotice } from '../../Problem';
import { useAction } from '../../query/useAction';
import { roleMeaning, roleWords } from '../../words';
import { useArrive } from '../useArrive';
import styles from './Door.module.css';

type DemoPerson = ReplyOf<typeof demoSignIns>['items'][number];

/** The demo members; none when this is not a demonstration. */
export function useDemoSignIns(): DemoPerson[] {
  const query = useQuery({
    queryKey: ['demo', 'sign-ins'],
    staleTime: Infinity,
    queryFn: ({ signal }) => call(demoSignIns, {}, { signal, signedOutIsFine: true }).catch((error: unknown) => {
      if (isCode(error, 'not_found')) return { items: [] };
      throw error;
    }),
  });
  return query.data?.items ?? [];
}

/** Each person once, under the first of their roles. */
function byRole(people: readonly DemoPerson[]): [Role, DemoPerson[]][] {
  return roles.map((role): [Role, DemoPerson[]] => [role, people.filter((person) => person.roles[0] === role)]).filter(([, group]) => group.length > 0);
}

/** One-click sign-in for each role of a demonstration. */
export function DemoSignIns({ people }: { people: readonly DemoPerson[] }) {
  const arrive = useArrive();
  const action = useAction(demoSignIn, { onDone: arrive });
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <h2 id="demo">Or look around as somebody invented</h2>
      <p>This is a demonstration: the people, their cases and their network do not exist. Put nothing about real people here.</p>
      <ProblemNotice error={action.error} />
      {byRole(people).map(([role, group]) => (
        <div key={role} className={styles.role}>
          <h3 title={roleMeaning[role]}>{roleWords[role]}</h3>
          <ul className={styles.people}>
            {group.map((person) => (
              <li key={person.memberId}>
                <button type="button" className={styles.person} disabled={action.pending} onClick={() => void action.run({ body: { memberId: person.memberId } })}>
                  <strong>{person.name}</strong>
                  <span>{person.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
