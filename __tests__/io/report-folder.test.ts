import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {openReportFolder} from '../../src/io/report-folder.js';

const before = process.cwd();
beforeEach(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'quality-stages-test-')));
});
afterEach(() => {
  process.chdir(before);
});

function write(folder: ReturnType<typeof openReportFolder>, path: string, text: string): string {
  const file = folder.createReport(path);
  file.write(Buffer.from(text));
  file.close();
  return file.path;
}

describe('openReportFolder', () => {
  it('puts nothing into the working directory before all builds have ended', () => {
    const folder = openReportFolder('out/reports');
    expect(write(folder, 'test/app/a.xml', 'a')).toBe('out/reports/test/app/a.xml');
    expect(existsSync('out')).toBe(false);
    folder.publishReports();
    expect(readFileSync('out/reports/test/app/a.xml', 'utf8')).toBe('a');
  });

  it("clears what an earlier run left, and nothing of the user's own", () => {
    const folder = openReportFolder('reports');
    write(folder, 'test/a.xml', 'a');
    folder.publishReports();
    folder.clearReports();
    expect(existsSync('reports')).toBe(false);
    mkdirSync('reports');
    writeFileSync('reports/mine.txt', '');
    write(folder, 'test/a.xml', 'a');
    folder.publishReports();
    folder.clearReports();
    expect(existsSync('reports/mine.txt')).toBe(true);
  });

  it.each(['reports', 'reports/test', 'reports/test/a.xml'])(
    'writes through no link that came with the code (%s)',
    link => {
      mkdirSync('elsewhere');
      writeFileSync('elsewhere/a.xml', 'kept');
      mkdirSync(join(link, '..'), {recursive: true});
      symlinkSync(
        join(process.cwd(), link.endsWith('.xml') ? 'elsewhere/a.xml' : 'elsewhere'),
        link,
      );
      const folder = openReportFolder('reports');
      write(folder, 'test/a.xml', 'new');
      try {
        folder.publishReports();
      } catch (error) {
        expect(String(error)).toContain('is no folder');
      }
      expect(readFileSync('elsewhere/a.xml', 'utf8')).toBe('kept');
      expect(existsSync('elsewhere/test')).toBe(false);
    },
  );

  it('refuses names that lead out of it', () => {
    expect(() => openReportFolder('reports').createReport('../a.xml')).toThrow('is not below');
  });
});
