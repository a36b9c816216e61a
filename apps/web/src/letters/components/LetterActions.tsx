import { letterPdf, type LetterView } from '@without-walls/contracts';
import { Button, When, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';
import { addressOf } from '../../app/api/address';
import styles from './letter.module.css';

/** What can be done with the paper: file, print, the page for the person. */
export function LetterActions({ letter }: { letter: LetterView }) {
  return (
    <div className={styles.actions}>
      <a href={addressOf(letterPdf.path, { params: { id: letter.id } })} download={`letter-${letter.body.number}.pdf`} {...buttonLook('secondary')}>PDF</a>
      <Button onClick={() => window.print()}>Print</Button>
      <Link to={`/letters/${letter.id}/person`} {...buttonLook('secondary')}>Page for the person</Link>
      <Link to={`/cases/${letter.caseId}`} {...buttonLook('quiet')}>The case</Link>
      <p className={styles.quiet}>{letter.delivery === 'sent' && letter.sentAt ? <>Sent <When at={letter.sentAt} /></> : letter.delivery === 'pending' ? 'The e-mail is on its way' : null}</p>
    </div>
  );
}
