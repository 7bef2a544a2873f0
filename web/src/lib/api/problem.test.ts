import { expect, it } from 'vitest';
import { problemFrom, unreachable } from './problem.ts';

const words = {
  unreachable: { title: 'De server antwoordt niet.', hint: 'Probeer opnieuw.' },
  unexpected: { title: 'Dat lukte niet.', hint: 'Het ligt niet aan jou.' },
};

it('tells a problem in the words of the server', () => {
  const body = { code: 'no-such-code', status: 404, title: 'Die code kennen we niet', hint: 'Kijk ze na.' };
  expect(problemFrom(404, body, words)).toMatchObject(body);
});

it.each([undefined, null, 'Bad gateway', { message: 'nope' }, { code: 4 }])(
  'has words of its own when the answer is %j',
  (body) => {
    expect(problemFrom(502, body, words)).toMatchObject({
      code: 'internal',
      status: 502,
      ...words.unexpected,
    });
  },
);

it('knows the difference between no answer and a bad one', () => {
  expect(unreachable(words)).toMatchObject({ code: 'unreachable', status: 0, ...words.unreachable });
});
