import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The tenant. Every row of the product belongs to one. */
@Entity('networks')
export class NetworkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_networks' }) id!: string;
  @Column('text') name!: string;
  @Index('ux_networks_slug', { unique: true }) @Column('text') slug!: string;
  /** IANA zone of the network's meetings. */
  @Column('text') timeZone!: string;
  @Column('jsonb', { default: {} }) settings!: Record<string, unknown>;
}

@Entity('sites')
@Index('ix_sites_network_name', ['networkId', 'name', 'id'])
export class SiteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sites' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) locality!: string | null;
  @Column('text') timeZone!: string;
}
