import { connectionOf } from '@courage-hub/kit/connection';
import { Event } from './event';

export const EventConnection = connectionOf(Event, 'Event');
