import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { type Answer, Held, type Examined, type Question } from './examined.js';

/** Takes files apart; replaced in specs that need a failure. */
export abstract class Examiner {
  /** Throws `Held` when the file cannot be examined. */
  abstract examine(question: Question): Promise<Examined>;
}

/** Specs run the sources; the child runs what was built from them. */
const program = fileURLToPath(import.meta.url).endsWith('.ts') ? fileURLToPath(new URL('./examine.child.js', import.meta.url)).replace('/src/', '/dist/') : fileURLToPath(new URL('./examine.child.js', import.meta.url));
const heapMegabytes = 768;
const residentBytes = 1_400 * 1024 * 1024;

/** One process for each file, with an end to its time and its memory. */
@Injectable()
export class ChildExaminer extends Examiner {
  /** Milliseconds before a file is given up. Slow machines need most of it; a hostile file gets no more. */
  limitMs = 180_000;

  async examine(question: Question): Promise<Examined> {
    const answer = await this.ask(question);
    if ('held' in answer) throw new Held(answer.held);
    return answer.examined;
  }

  private ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      // No variable of ours goes along: a child that a file has taken over finds no secret.
      const child = fork(program, [], { serialization: 'advanced', execArgv: [`--max-old-space-size=${heapMegabytes}`], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      let ended = false;
      const end = (answer: Answer): void => {
        if (ended) return;
        ended = true;
        clearTimeout(clock);
        clearInterval(scales);
        child.kill('SIGKILL');
        resolve(answer);
      };
      const clock = setTimeout(() => end({ held: 'took-too-long' }), this.limitMs);
      const scales = setInterval(() => { if (residentOf(child.pid) > residentBytes) end({ held: 'too-large-inside' }); }, 200);
      child.on('error', () => end({ held: 'unreadable' }));
      child.on('exit', () => end({ held: 'unreadable' }));
      child.on('message', (message: 'ready' | Answer) => {
        if (message === 'ready') child.send(question, (error) => { if (error) end({ held: 'unreadable' }); });
        else end(message);
      });
    });
  }
}

/** Bytes of memory that a process holds; zero where the system does not tell in this way. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
