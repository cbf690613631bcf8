import { Injectable } from '@nestjs/common';
import { todayIn, type Day } from '@mizan/domain';

/** The only place that asks what time it is. */
@Injectable()
export class Clock {
  /** Time zone → the day it was there in a certain minute; asking the calendar takes longer than a query. */
  private readonly known = new Map<string, { minute: number; day: Day }>();

  now(): Date {
    return new Date();
  }

  /** The day it is now in that time zone. */
  today(timeZone: string): Day {
    const now = this.now();
    const minute = Math.floor(now.getTime() / 60_000);
    const known = this.known.get(timeZone);
    if (known?.minute === minute) return known.day;
    const day = todayIn(timeZone, now);
    this.known.set(timeZone, { minute, day });
    return day;
  }
}
