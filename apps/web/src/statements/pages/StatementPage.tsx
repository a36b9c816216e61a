import { signedStatement, statementPdf, type StatementView } from '@without-walls/contracts';
import { Button, Dialog, Facts, InlineNotice, Page, Section, Stack, StateChip, When, announce, buttonLook } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { addressOf } from '../../app/api/address';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { CheckedField } from '../../cases/check/CheckedField';
import styles from '../components/statements.module.css';
import { changedWords, periodWords, stateWords } from '../statement-words';
import { useMakeMine, useRevoke, useStatement, useSupersede } from '../statements.queries';

/** One statement as a page: what it says, how to verify it, and the paper itself. */
export function StatementPage() {
  const { id = '' } = useParams();
  const query = useStatement(id);
  usePageTitle(query.data?.title);
  return <Page heading={query.data?.title ?? 'Statement'} lede={query.data ? `${query.data.body.to.name}, ${periodWords(query.data.period)}` : undefined} width="reading"><Loaded query={query} lines={8}>{(view) => <Statement view={view} />}</Loaded></Page>;
}

function Statement({ view }: { view: StatementView }) {
  const { body } = view;
  const [asking, setAsking] = useState<'revoke' | 'supersede' | null>(null);
  const state = stateWords[view.state];
  return (
    <>
      {view.state === 'valid' ? null : <Stamp view={view} />}
      {view.changed ? <Changed view={view} onAnew={() => setAsking('supersede')} /> : null}
      <p className={view.state === 'valid' ? styles.units : styles.void}>{view.units}</p>
      <div className={styles.acts}>
        <a {...buttonLook(view.state === 'valid' ? 'primary' : 'quiet')} href={addressOf(statementPdf.path, { params: { id: view.id } })} target="_blank" rel="noreferrer">{view.state === 'valid' ? 'The paper (PDF)' : `The paper, stamped ${view.state}`}</a>
        {view.state === 'valid' ? <a {...buttonLook('secondary')} href={addressOf(signedStatement.path, { params: { id: view.id } })} download="signed.json">With its signature</a> : null}
        <Link to={view.verifyPath}>What others see</Link>
      </div>
      <Facts facts={[{ term: 'Code', value: <code>{view.code}</code> }, { term: 'State', value: <StateChip tone={state.tone}>{state.label}</StateChip> }, { term: 'For', value: [body.to.name, body.to.profession, body.to.registration].filter(Boolean).join(', ') }, { term: 'By', value: body.by }, { term: 'Issued', value: <><When at={view.issuedAt} show="date" />, {body.issuedBy}</> }]} />
      <Section heading="Lectures" note={String(body.lectures.filter((one) => !one.part).length)}><ul className={styles.lectures}>{body.lectures.map((one) => <li key={`${one.day}${one.title}`}><span>{one.day}</span><span>{one.title}</span><span>{one.minutes} min{one.madeUp ? ', made up' : one.part ? ', part of the session' : ''}</span></li>)}</ul></Section>
      <p className={styles.quiet}>{body.measured} {body.note}</p>
      {view.can.supersede ? <div className={styles.acts}><Button onClick={() => setAsking('supersede')}>Issue it anew</Button><Button variant="danger" onClick={() => setAsking('revoke')}>Take it back</Button></div> : null}
      {asking ? <Why view={view} kind={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

/** Before all else, so that nobody takes it for one that stands. */
function Stamp({ view: { state, reason, replacedBy } }: { view: StatementView }) {
  if (state === 'revoked') return <InlineNotice tone="danger" title="REVOKED. It no longer stands">{reason}</InlineNotice>;
  return <InlineNotice tone="danger" title="SUPERSEDED. There is a newer one" actions={replacedBy ? <Link to={`/statements/${replacedBy.id}`} {...buttonLook('primary', 'small')}>Open the newer one</Link> : null}>{reason} {replacedBy ? <>Its code is <code>{replacedBy.code}</code>.</> : null}</InlineNotice>;
}

function Changed({ view, onAnew }: { view: StatementView; onAnew: () => void }) {
  const make = useMakeMine();
  const navigate = useNavigate();
  const renew = async () => {
    const done = await make.run({ body: { ...view.period, scheme: view.scheme } });
    if (done) void navigate(`/statements/${done.id}`);
  };
  const act = view.can.supersede ? <Button size="small" onClick={onAnew}>Issue anew</Button> : view.can.renew ? <Button size="small" pending={make.pending} onClick={() => void renew()}>Make it anew</Button> : null;
  return <InlineNotice tone="info" title={changedWords} actions={act}>The attendance of this time reads otherwise now: it was corrected, is being reviewed again, or more came in. {act ? '' : 'An educator can issue the statement anew.'}<ProblemNotice error={make.error} /></InlineNotice>;
}

function Why({ view, kind, onClose }: { view: StatementView; kind: 'revoke' | 'supersede'; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const revoke = useRevoke();
  const supersede = useSupersede();
  const navigate = useNavigate();
  const go = async () => {
    const input = { params: { id: view.id }, body: { reason: reason.trim() } };
    const done = await (kind === 'revoke' ? revoke.run(input) : supersede.run(input));
    if (!done) return;
    announce(kind === 'revoke' ? 'Taken back' : 'Issued anew');
    onClose();
    if (kind === 'supersede') void navigate(`/statements/${done.id}`);
  };
  return (
    <Dialog open onClose={onClose} title={kind === 'revoke' ? 'Take this statement back?' : 'Issue it anew?'} size="small">
      <Stack gap={4}>
        <p>{kind === 'revoke' ? 'Whoever looks up its code is told that it no longer stands.' : 'The new one is made from the attendance as it is now. The old code says from then on that there is a newer one.'}</p>
        <CheckedField label="Why" oneLine maxLength={200} value={reason} onChange={setReason} autoFocus />
        {isCode(supersede.error, 'wrong_state') && (supersede.error.state as { credits?: number }).credits === 0 ? <InlineNotice tone="info" live title="Nothing is left to state">The record holds no credit in this time any more. Take the statement back instead.</InlineNotice> : <ProblemNotice error={revoke.error ?? supersede.error} />}
        <div className={styles.acts}><Button variant={kind === 'revoke' ? 'danger-filled' : 'primary'} pending={revoke.pending || supersede.pending} disabled={!reason.trim()} onClick={() => void go()}>{kind === 'revoke' ? 'Take it back' : 'Issue it anew'}</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
