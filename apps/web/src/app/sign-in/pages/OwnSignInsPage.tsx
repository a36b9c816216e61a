import { endSignIn, listSignIns, type ReplyOf } from '@without-walls/contracts';
import { Button, Chip, Line, LineList, Page, When, announce } from '@without-walls/ui';
import { ProblemNotice } from '../../Problem';
import { Loaded } from '../../query/Loaded';
import { useAction } from '../../query/useAction';
import { useRead } from '../../query/useRead';
import { useSignOut } from '../useSignOut';

const key = ['people', 'own-sign-ins'] as const;
type SignIn = ReplyOf<typeof listSignIns>['items'][number];

/** The cached list without the sign-in that was ended. */
function without(list: { items: SignIn[] } | undefined, id: string) {
  return list && { items: list.items.filter((row) => row.id !== id) };
}

function headingFor(list: readonly SignIn[] | undefined): string {
  if (!list) return 'Where you are signed in';
  return list.length === 1 ? 'You are signed in here and nowhere else' : `You are signed in at ${list.length} places`;
}

/** The member's own open sign-ins, each of which can be ended. */
export function OwnSignInsPage() {
  const query = useRead(key, listSignIns, {});
  const end = useAction(endSignIn, {
    onDone: (_, { params }, client) => {
      client.setQueryData<{ items: SignIn[] }>(key, (list) => without(list, params.id));
      announce('That sign-in has ended');
    },
  });
  const signOut = useSignOut();
  return (
    <Page heading={headingFor(query.data?.items)} lede="End any that you do not know or no longer use. What was being written there stays saved up to the last pause." width="reading">
      <ProblemNotice error={end.error} />
      <Loaded query={query}>
        {({ items }) => (
          <LineList label="Your sign-ins">
            {items.map((row) => (
              <Line key={row.id} detail={<>Last used <When at={row.lastSeenAt} />, since <When at={row.createdAt} show="date" /></>} action={row.current ? <Button size="small" onClick={() => void signOut()}>Sign out here</Button> : <Button size="small" pending={end.pending} aria-label={`End the sign-in on ${row.device}`} onClick={() => void end.run({ params: { id: row.id } })}>End</Button>}>
                {row.device} {row.current ? <Chip tone="pine">This one</Chip> : null}
              </Line>
            ))}
          </LineList>
        )}
      </Loaded>
    </Page>
  );
}
