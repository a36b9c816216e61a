import { Loaded } from '../../app/query/Loaded';
import { useCase } from '../../cases/cases.queries';
import { CaseBody } from '../../cases/read/CaseBody';
import styles from './case.module.css';

/** The case as the team reads it, section by section. */
export function CaseText({ id }: { id: string }) {
  const query = useCase(id);
  return <div className={styles.case}><Loaded query={query} lines={10} level={3}>{(view) => <CaseBody content={view.content} level={3} />}</Loaded></div>;
}
