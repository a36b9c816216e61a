import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finishRound, listLetters, readLetter, readRound } from '@without-walls/contracts';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { WorkerModule } from '../app.module.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { anOpenRound, fieldsFor, inPhase, putting } from '../testing/rounds.js';
import { type RunningNode, startNode } from '../testing/nodes.js';
import { addressOf, openTab, until } from '../testing/sockets.js';
import { freePort } from '../testing/video-server.js';
import { World } from '../testing/world.js';

/** A Redis of its own, which can be stopped and started again. */
class OwnRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'without-walls-redis-'));
  private process: ChildProcess | null = null;
  constructor(readonly port: number) {}

  async start(): Promise<void> {
    this.process = await this.run('redis-server').catch(() => this.run('valkey-server'));
  }
  private async run(program: string): Promise<ChildProcess> {
    const started = spawn(program, ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.folder], { stdio: 'ignore' });
    await once(started, 'spawn'); // rejects when there is no such program
    return started;
  }
  async stop(): Promise<void> {
    const ended = this.process;
    this.process = null;
    if (!ended) return;
    ended.kill('SIGKILL');
    await once(ended, 'exit');
  }
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}


describe('a round while Redis is away', () => {
  let redis: OwnRedis;
  let world: World;
  let worker: INestApplicationContext;
  let elsewhere: RunningNode;
  beforeAll(async () => {
    redis = new OwnRedis(await freePort());
    await redis.start();
    process.env.REDIS_URL = `redis://127.0.0.1:${redis.port}`;
    world = await World.open();
    worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
    await until('Redis is reached', () => world.app.get(JobQueues).reachable);
    elsewhere = await startNode();
  }, 90_000);
  afterAll(async () => {
    await elsewhere.kill();
    await worker.close();
    await world.close();
    await redis.remove();
  });

  it('goes on, is finished, and its letters follow when Redis is back', async () => {
    const round = await anOpenRound(world);
    const tab = await openTab(await addressOf(world.app), round.hub);
    await tab.watch(round.id);
    const other = await openTab(elsewhere.address, round.presenter);
    await other.watch(round.id);
    const told = () => other.news.filter(({ name, payload }) => name === 'changed' && (payload as { topic: string }).topic === 'server').length;
    await until('the other node reaches Redis, too', async () => !(await elsewhere.degraded(round.presenter, round.id)));
    const before = told();
    await redis.stop();
    await until('the loss is noticed', async () => (await round.hub.call(readRound, { params: { id: round.id } })).degraded);
    await until('screens of both nodes are told', () => told() > before && tab.news.some(({ payload }) => (payload as { topic: string }).topic === 'server'));

    await inPhase(round, round.items[0]!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(round.items[0]!)));
    const { seq } = await round.state();
    // Screens of this node hear at once; those of another ask for what came since.
    await until('this node is told', () => tab.events.at(-1)?.seq === seq);
    expect((await elsewhere.events(round.presenter, round.id, seq - 2)).map((event) => event.seq)).toEqual([seq - 1, seq]);
    expect(await round.facilitator.call(finishRound, { params: { id: round.id } })).toEqual({ letters: 1, followUps: 2, relisted: 0 });
    const [row] = (await round.presenter.call(listLetters)).items;
    expect((await round.presenter.call(readLetter, { params: { id: row!.id } })).delivery).toBe('pending');

    const lost = told();
    await redis.start();
    await until('the letter is on its way', async () => (await round.presenter.call(readLetter, { params: { id: row!.id } })).delivery === 'sent', 40_000);
    expect((await round.hub.call(readRound, { params: { id: round.id } })).degraded).toBe(false);
    const missed = await elsewhere.events(round.presenter, round.id, seq - 2);
    expect(missed.length).toBeGreaterThan(2);
    await until('screens of the other node are told, and have had everything after all', () => told() > lost && missed.every(({ seq: one }) => other.events.some((event) => event.seq === one)));
    other.close();
    tab.close();
  }, 120_000);
});
