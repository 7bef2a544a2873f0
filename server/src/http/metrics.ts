/** Measurements for Prometheus: of the process and of the work. No name, code, board or address is in any label. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'samenbord_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [this.registry],
  });
  readonly wrongCodes = new Counter({
    name: 'samenbord_join_wrong_codes_total',
    help: 'Join codes that opened no board.',
    registers: [this.registry],
  });
  readonly reports = new Histogram({
    name: 'samenbord_report_seconds',
    help: 'Time to make a report, waiting included.',
    labelNames: ['outcome'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers: [this.registry],
  });
  readonly images = new Histogram({
    name: 'samenbord_image_seconds',
    help: 'Time to convert an image that was added, waiting included.',
    labelNames: ['outcome'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 20],
    registers: [this.registry],
  });

  /** `boards`: how many boards there are, asked at every scrape. */
  constructor(boards: () => number) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = new Gauge({
      name: 'samenbord_boards',
      help: 'Boards kept.',
      registers: [this.registry],
      collect: () => {
        gauge.set(boards());
      },
    });
  }
}
