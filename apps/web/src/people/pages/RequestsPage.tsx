import { roles, type JoinRequest, type Role } from '@without-walls/contracts';
import { Button, Chip, EmptyState, Facts, Page, Pills, Row, Section, SelectField, ShowMore, Stack, TextArea, When, announce } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { roleWords } from '../../app/words';
import { joinStateWords } from '../join-words';
import { useDecideJoin, useJoinRequests } from '../joining.queries';

type View = 'open' | 'decided';

/** People who asked to join: those who wait longest first. */
export function RequestsPage() {
  const [view, setView] = useState<View>('open');
  const list = useJoinRequests(view);
  return (
    <Page heading="Requests to join" width="reading">
      <Pills label="Which requests" hideLabel options={[{ value: 'open', label: 'To decide' }, { value: 'decided', label: 'Decided' }]} value={view} onChange={setView} />
      <Loaded query={list.query} lines={6}>
        {() => list.items.length === 0 ? <EmptyState heading={view === 'open' ? 'Nobody waits' : 'None yet'}>{view === 'open' ? 'Whoever asks by the join page of your network, and confirms their address, stands here.' : 'What you decide is kept here.'}</EmptyState> : (
          <>
            {list.items.map((one) => <Request key={one.id} request={one} />)}
            <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="requests" />
          </>
        )}
      </Loaded>
      <p><Link to="/people">Back to people</Link></p>
    </Page>
  );
}

function Request({ request }: { request: JoinRequest }) {
  const facts = [{ term: 'Address', value: request.email }, { term: 'Works at', value: request.site ? `${request.site.name}${request.site.id ? '' : ' (not one of our sites)'}` : 'Not said' }, ...request.answers.map((one) => ({ term: one.question, value: one.answer }))];
  return (
    <Section heading={`${request.name}, ${request.profession}`} note={<><When at={request.askedAt} show="distance" /></>}>
      <Facts facts={facts} />
      {request.state === 'waiting' ? <Decide request={request} /> : <p><Chip>{joinStateWords[request.state]}</Chip> {request.state === 'asked' ? request.question : [request.decidedBy?.name, request.words].filter(Boolean).join(': ')}</p>}
    </Section>
  );
}

function Decide({ request }: { request: JoinRequest }) {
  const [role, setRole] = useState<Role>('presenter');
  const [words, setWords] = useState('');
  const [writing, setWriting] = useState<'decline' | 'ask' | null>(null);
  const decide = useDecideJoin();
  const send = async (decision: 'approve' | 'decline' | 'ask') => {
    if (await decide.run({ params: { id: request.id }, body: { version: request.version, decision, roles: [role], words: decision === 'approve' ? null : words.trim() } })) announce(decision === 'approve' ? `${request.name} is invited` : `${request.name} is written to`);
  };
  return (
    <Stack gap={3}>
      <ProblemNotice error={decide.error} />
      {writing ? (
        <>
          <TextArea label={writing === 'ask' ? 'What you want to know' : 'Why not'} hint="They read it in an e-mail" rows={3} maxLength={600} value={words} onChange={setWords} />
          <Row><Button variant="primary" pending={decide.pending} disabled={!words.trim()} onClick={() => void send(writing)}>{writing === 'ask' ? 'Ask' : 'Decline'}</Button><Button variant="quiet" onClick={() => setWriting(null)}>Back</Button></Row>
        </>
      ) : (
        <>
          <SelectField<Role> label="They come in as" value={role} options={roles.map((value) => ({ value, label: roleWords[value] }))} onChange={setRole} />
          <Row><Button variant="primary" pending={decide.pending} aria-label={`Invite ${request.name}`} onClick={() => void send('approve')}>Invite</Button><Button aria-label={`Ask ${request.name} something`} onClick={() => setWriting('ask')}>Ask</Button><Button variant="quiet" aria-label={`Decline ${request.name}`} onClick={() => setWriting('decline')}>Decline</Button></Row>
        </>
      )}
    </Stack>
  );
}
