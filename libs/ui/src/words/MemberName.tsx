import styles from './MemberName.module.css';

type Member = { name: string; profession: string; site: string | null };

/** A member as they are named everywhere: "Dr Ada Pryce, GP, Hill Street". `brief` leaves the site out. */
export function MemberName({ member, brief = false }: { member: Member; brief?: boolean }) {
  const rest = [member.profession, brief ? null : member.site].filter(Boolean).join(', ');
  return <span>{member.name}<span className={styles.quiet}>, {rest}</span></span>;
}
