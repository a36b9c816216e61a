import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FileFinding, FilePart, PageMark } from '@without-walls/contracts';
import { type Span, detect, listsReady, loadLists, rulesetHash } from '@without-walls/deidentify';
import { type PageWords, boxesOf } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';

/** The check did not come to an end. Nothing may leave on the strength of it. */
export class FileCheckFailure extends Error {}

/** A form has dozens of marks; a list of patients thousands, of which the first say enough. */
const mostFindings = 300;

/** The search for identifiers in what a file holds. */
@Injectable()
export class FileChecker implements OnModuleInit {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  onModuleInit(): Promise<void> {
    return loadLists();
  }

  get ruleset(): string {
    return rulesetHash();
  }

  /** Marks of a page's text, with their places on its picture. Throws FileCheckFailure. */
  marks(words: PageWords, size: { width: number; height: number }, names: readonly string[]): PageMark[] {
    return this.spans(words.text, 'page', names).map(({ start, end, type, tier, rule, reason, replacement }) => ({ start, end, type, tier, rule, reason, replacement, boxes: boxesOf(words, { start, end }, size) }));
  }

  /** Findings in a part that does not leave: where and what, without the text. Throws FileCheckFailure. */
  findings(part: FilePart, text: string, names: readonly string[]): FileFinding[] {
    return this.spans(text, part, names).filter((span) => span.tier !== 'hint').slice(0, mostFindings).map(({ start, end, type, tier, rule, reason }) => ({ part, start, end, type, tier, rule, reason }));
  }

  /** Strict: a file name is words without sentences, so it is read as it is, with its joints opened, and as if every word began with a capital. */
  nameMarks(name: string, names: readonly string[]): FileFinding[] {
    const readings = [opened(name), opened(name).replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase())];
    const found = readings.flatMap((text) => this.findings('name', text, names));
    return found.filter((one, i) => found.findIndex((other) => other.start < one.end && other.end > one.start) === i).sort((a, b) => a.start - b.start);
  }

  private spans(text: string, field: string, names: readonly string[]): Span[] {
    if (!text.trim()) return [];
    // Without its lists the search would miss names and still look clean.
    if (!listsReady()) throw new FileCheckFailure('lists are missing');
    try {
      return detect(text, { field: field === 'name' ? 'fileName' : field, refDate: this.clock.now().toISOString().slice(0, 10), knownNames: names });
    } catch {
      throw new FileCheckFailure('the search failed');
    }
  }
}

/** The same length, so that offsets stay: joints become spaces. */
const opened = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, (ending) => ' '.repeat(ending.length)).replace(/[_.+]|-(?!\d)/g, ' ');
