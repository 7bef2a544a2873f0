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

  /** Asked at every scrape: how many boards there are, and how many bytes the disk has left. */
  constructor({ boards, freeSpace }: { boards: () => number; freeSpace: () => number }) {
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('samenbord_boards', 'Boards kept.', boards);
    this.#gauge('samenbord_disk_free_bytes', 'Room left on the disk of the data folder.', freeSpace);
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        gauge.set(read());
      },
    });
  }
}
