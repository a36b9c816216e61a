import { listMembers, sendConnectionReport } from '@without-walls/contracts';
import { Button, InlineNotice, Page, Row, Stack, StateChip, type Tone, buttonLook } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useAction } from '../../app/query/useAction';
import { useRead } from '../../app/query/useRead';
import { checkNames, reportOf, verdictOf, type Finding, type Found } from './findings';
import styles from './connection.module.css';
import { useConnectionTest } from './useConnectionTest';

const words: Record<Found, { tone: Tone; word: string }> = { fine: { tone: 'pine', word: 'Fine' }, note: { tone: 'amber', word: 'Note' }, fault: { tone: 'red', word: 'Fault' } };

/** Tries, from this device and this network, all that a round needs, and says in words what stands in the way. */
export function ConnectionPage() {
  const { findings, now, start } = useConnectionTest();
  const verdict = now === null ? verdictOf(findings) : null;
  return (
    <Page width="reading" heading={verdict?.heading ?? 'Testing your connection'} lede={verdict?.lede ?? 'This takes about twenty seconds. Camera and microphone are opened for a moment; nothing is recorded, and nobody hears or sees you.'}>
      <Stack gap={6}>
        <ol className={styles.findings} aria-busy={now !== null}>
          {findings.map((one) => <FindingLine key={one.key} finding={one} />)}
          {now ? <li className={styles.now}><strong>{checkNames[now]}</strong><p>Looking</p></li> : null}
        </ol>
        <p role="status" className={styles.status}>{verdict ? `The test is done. ${verdict.heading}.` : ''}</p>
        {verdict ? <Keep findings={findings} onAgain={() => void start()} /> : null}
      </Stack>
    </Page>
  );
}

function FindingLine({ finding: { key, found, say, detail } }: { finding: Finding }) {
  const { tone, word } = words[found];
  return (
    <li>
      <strong>{checkNames[key]}</strong>
      <StateChip tone={tone}>{word}</StateChip>
      <p>{say}{detail ? <span className={styles.detail}> {detail}</span> : null}</p>
    </li>
  );
}

/** Their addresses, as far as this member is told them; an empty line otherwise, to be filled in by hand. */
function useCoordinators(): string {
  const { data } = useRead(['people', 'coordinators'], listMembers, { query: { role: 'coordinator' } });
  return (data?.items ?? []).map((one) => one.email).filter(Boolean).slice(0, 3).map(encodeURIComponent).join(',');
}

type Line = { connection?: { effectiveType?: string } };

/** Gives it to those who plan the sessions of this network, who see the last five beside one's name. */
function Send({ findings, line }: { findings: readonly Finding[]; line: string | null }) {
  const send = useAction(sendConnectionReport);
  if (send.done) return <InlineNotice tone="good" live>Sent. Whoever plans your sessions sees it beside your name.</InlineNotice>;
  return <><Button variant="primary" pending={send.pending} onClick={() => void send.run({ body: { heading: verdictOf(findings).heading, findings: [...findings], browser: navigator.userAgent.slice(0, 400), line } })}>Send to the coordinator</Button><ProblemNotice error={send.error} /></>;
}

function ByMail({ report }: { report: string }) {
  const to = useCoordinators();
  return <a {...buttonLook('secondary')} href={`mailto:${to}?subject=${encodeURIComponent('Test of my connection')}&body=${encodeURIComponent(report)}`}>Send by e-mail</a>;
}

/** The report: to read, to keep as a file, or to send with one's own mail program. */
function Keep({ findings, onAgain }: { findings: readonly Finding[]; onAgain: () => void }) {
  const { guest } = useMe();
  const [at] = useState(() => new Date());
  const line = (navigator as Line).connection?.effectiveType ?? null;
  const report = reportOf(findings, { at, browser: navigator.userAgent, line });
  const file = useFile(report);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(report).then(() => setCopied(true), () => undefined);
  return (
    <Stack gap={3}>
      <Row>
        {guest ? null : <><Send findings={findings} line={line} /><ByMail report={report} /></>}
        <a {...buttonLook('secondary')} href={file} download="connection-test.txt">Download the report</a>
        <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>
        <Button variant="quiet" onClick={onAgain}>Test again</Button>
      </Row>
      <details className={styles.report}><summary>What the report says</summary><pre>{report}</pre></details>
    </Stack>
  );
}

function useFile(text: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url;
}
