/** Tokens: what a person's device shows to prove who it is. Only their hash is ever kept. */
import { createHash, createHmac } from 'node:crypto';
import { randomString } from '@samenbord/board';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 32;

/** A new token: 32 letters and digits, 190 bits. */
export const newToken = (): string => randomString(ALPHABET, LENGTH);

/** Whether a string can be a token at all. */
export const isToken = (value: string): boolean => value.length === LENGTH && /^[A-Za-z0-9]+$/.test(value);

/**
 * SHA-256 in hexadecimal. A plain hash is enough: a token is drawn at random from 190 bits, so there is nothing
 * to guess that a slow hash would protect.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * The token of a facilitator's projector. It follows from the facilitator's own token (and not the other way
 * round), so that its link can be shown again to that facilitator while neither is kept readable. 128 bits.
 */
export const screenToken = (facilitatorToken: string): string =>
  createHmac('sha256', facilitatorToken).update('screen').digest('hex').slice(0, LENGTH);
