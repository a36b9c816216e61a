import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, RoundSettings, changeNetworkSettings, readNetworkSettings } from '@without-walls/contracts';
import { changedParts, runSheetFault, settingsFrom } from '@without-walls/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { PeopleRepository } from './people.repository.js';

const versionOf = (stored: Record<string, unknown>): number => (typeof stored['version'] === 'number' ? stored['version'] : 0);

/** What a network decides for itself, read and changed as a whole. */
@Injectable()
export class NetworkSettingsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(PeopleRepository) private readonly people: PeopleRepository, @Inject(PlainCheck) private readonly check: PlainCheck) {}

  async read(actor: Actor): Promise<ReplyOf<typeof readNetworkSettings>> {
    const { settings, slug } = found(await this.people.network(actor.networkId));
    return { version: versionOf(settings), settings: settingsFrom(settings), slug };
  }

  async rounds(actor: Actor): Promise<RoundSettings> {
    return (await this.read(actor)).settings.rounds;
  }

  change(actor: Actor, { version, settings }: InputOf<typeof changeNetworkSettings>['body']): Promise<Receipt> {
    const fault = runSheetFault(settings.runSheets);
    if (fault) refuse('invalid_input', { fields: [{ path: 'body.settings.runSheets', message: fault }] });
    this.check.require({ settings: [...settings.runSheets.learning, ...settings.runSheets.mdt].map((line) => line.title), joining: [settings.joining.welcome, ...settings.joining.questions.flatMap((one) => [one.text, ...one.choices])] });
    return this.work.run(async (tx) => {
      const network = found(await this.people.lockNetwork(actor.networkId));
      const before = settingsFrom(network.settings);
      if (versionOf(network.settings) !== version) refuse('stale_version', { state: { version: versionOf(network.settings), settings: before } });
      await this.people.changeSettings(network.id, { ...network.settings, ...settings, version: version + 1 });
      tx.audit({ networkId: network.id, action: 'network.settings-changed', subjectType: 'network', subjectId: network.id, detail: { parts: changedParts(before, settings) } });
      tx.socket(`network:${network.id}`, 'changed', { topic: 'people' });
      return { id: network.id, version: version + 1, state: 'changed' };
    });
  }
}
