import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface MailAttachment {
  name: string;
  type: string;
  content: string;
}

/** A message that left, is waiting, or is kept to read in a demo without a mail server. Holds codes and links, never case text. */
@Entity('mail_messages')
@Index('ix_mail_messages_network_created', ['networkId', 'createdAt', 'id'])
export class MailEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mail_messages' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') recipient!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('jsonb', { default: [] }) attachments!: MailAttachment[];
  @Column('text', { default: 'waiting' }) state!: 'waiting' | 'sent' | 'kept' | 'failed';
  @Column('int', { default: 0 }) attempts!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}
