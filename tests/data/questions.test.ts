/**
 * Questions as people type them, and what they expect: the first row below the box, and the items that a link of the same
 * words shows, the best first. Written before the table that reads them (src/atlas/search/question/forms.ts).
 */
import { describe, expect, it } from 'vitest';
import { askable, fixture } from './asked.ts';
import { landscape } from './listing.ts';

const ours = askable(landscape!);

/** What was typed, how the first row begins, and which items come first: `A, B | C` is A, then B or C. */
type Row = readonly [typed: string, first: string, items?: string];

const ASKED: readonly Row[] = [
  // In place of something
  ['alternatives to airflow', 'Alternatives to Apache Airflow', 'Apache Airflow, Kestra | Prefect | Flyte | Dagster'],
  ['alternatives to langchain', 'Alternatives to LangChain', 'LangChain, Haystack | AutoGen'],
  ['python alternative', 'Alternatives to Python', 'Python'],
  ['airflow alternative', 'Alternatives to Apache Airflow', 'Apache Airflow'],
  ['Airflow alternatives', 'Alternatives to Apache Airflow', 'Apache Airflow'],
  ['alternatives to aiflow', 'Alternatives to Apache Airflow', 'Apache Airflow'],
  ['what can I use instead of airflow?', 'Alternatives to Apache Airflow', 'Apache Airflow'],
  ['tools like airflow', 'Alternatives to Apache Airflow', 'Apache Airflow'],
  ['competitors of sagemaker', 'Topic: MLOps platform', 'Kubeflow | ClearML'],
  ['replacement for elasticsearch', 'Topic: Search engine', 'Generic Neural Elastic Search (GNES) | Vespa'],
  ['open source replacement for snowflake', 'Topic: Analytical database', 'Apache Druid | StarRocks'],
  ['something like spark', 'Alternatives to Apache Spark', 'Apache Spark'],
  ['open source alternatives to milvus', 'Alternatives to Milvus', 'Milvus, Vald | Vearch | Vespa'],
  ['similar to feast', 'Alternatives to Feast', 'Feast, OpenMLDB | Feathr'],
  ['replacement for tensorflow', 'Alternatives to TensorFlow', 'TensorFlow'],
  [
    'python alternatives to airflow',
    'Alternatives to Apache Airflow',
    'Apache Airflow, Kedro | Prefect | Luigi | Dagster'
  ],
  // Side by side
  ['airflow vs prefect', 'Compare Apache Airflow and Prefect', 'Apache Airflow, Prefect'],
  ['airflow versus prefect versus dagster', 'Compare Apache Airflow, Prefect and Dagster', 'Apache Airflow, Prefect'],
  ['milvus or vald', 'Compare Milvus and Vald', 'Milvus, Vald'],
  ['milvus vald', 'Compare Milvus and Vald', 'Milvus, Vald'],
  ['compare keras with pytorch', 'Compare Keras and PyTorch', 'Keras, PyTorch'],
  ['difference between keras and pytorch', 'Compare Keras and PyTorch', 'Keras, PyTorch'],
  ['compare milvus and weaviate', 'Compare Milvus, ', 'Milvus, Vearch | Vald | Vespa'],
  ['triton vs kserve', 'Compare ', 'KServe | Triton Inference Server, KServe | Triton Inference Server'],
  ['compare vector databases', 'Compare Milvus, ', 'Milvus'],
  ['choose a vector database', 'Compare Milvus, ', 'Milvus'],
  ['pick a feature store', 'Compare Feast, ', 'Feast'],
  ['trust', 'Workflow layer: Trusted AI, Security & Privacy'],
  // One fact of one item
  ['feast graduation', 'Feast (Stage: Incubating', 'Feast'],
  ['is kserve graduated', 'KServe (Stage: Listed, not hosted', 'KServe'],
  ['is milvus graduated?', 'Milvus (Stage: Graduated', 'Milvus'],
  ['when did milvus graduate', 'Milvus (Stage: Graduated', 'Milvus'],
  ['feast license', 'Feast (License: Apache-2.0', 'Feast'],
  ['what is the license of mlflow', 'MLflow (License: Apache-2.0', 'MLflow'],
  ['milvus stars', 'Milvus (Stars: ', 'Milvus'],
  ['who made horovod', 'Horovod (Contributed by: ', 'Horovod'],
  ['kserve host', 'KServe (Host: ', 'KServe'],
  ['pytorch github', 'PyTorch (Code: ', 'PyTorch'],
  // Pages
  ['how to propose a project', 'How to propose a project'],
  ['propose a project', 'How to propose a project'],
  ['membership dues', 'Membership and dues'],
  ['sandbox to incubating', 'Readiness'],
  ['graduation requirements', 'Readiness'],
  ['shortlist', 'Shortlist'],
  ['shortl', 'Shortlist'],
  ['readiness', 'Readiness'],
  ['compare', 'Compare'],
  ['timeline', 'Timeline'],
  ['what changed', 'Changes'],
  ['new projects', 'Changes'],
  ['what happened in 2023', 'Changes of 2023'],
  ['2024', 'Changes of 2024'],
  ['most popular', 'Table'],
  ['become a member', 'Members'],
  ['members', 'Members'],
  ['trust dimensions', 'Trust dimensions'],
  // Words that nobody means
  ['best vector database', 'Topic: Vector database', 'Milvus'],
  ['what is onnx', 'ONNX', 'ONNX'],
  ['open source llm', 'Topic: Large language models', 'Transformers'],
  ['tools for data labeling', 'Topic: Data labeling and annotation', 'Label Studio'],
  ['which projects are graduated', 'Stage: Graduated', 'Milvus | ONNX'],
  ['i need a feature store', 'Topic: Feature store', 'Feast'],
  ['free speech recognition software', 'Topic: Speech and voice', 'DeepSpeech'],
  ['who uses rust', 'Language: Rust', 'InfluxDB'],
  ['premier members', 'Tier: Premier', 'Huawei | IBM | NVIDIA | ZTE'],
  ['what are the best graph databases?', 'Topic: Graph database', 'JanusGraph | Apache HugeGraph'],
  // What stands beside a name says which of its facets is meant
  ['contributed by lyft', 'Contributed by: Lyft', 'Flyte, Amundsen'],
  ['made by google', 'Host: Google', 'TensorFlow'],
  ['hosted by ibm', 'Host: IBM'],
  ['ibm', 'Contributed by: IBM'],
  ['projects by ibm', 'Contributed by: IBM'],
  ['uber', 'Host: Uber'],
  ['from uber', 'Contributed by: Uber'],
  ['vektor', 'Topic: Vector database'],
  ['written in rust', 'Language: Rust', 'InfluxDB'],
  ['apache license 2.0', 'License id: Apache-2.0'],
  ['apache foundation', 'Host: Apache Software Foundation'],
  ['inference layer', 'Workflow layer: Inference & Serving'],
  // What looks like a question and is none
  ['spark nlp', 'Spark NLP', 'Spark NLP'],
  ['python time series permissive', 'Language: Python + Topic: Time series'],
  ['mit license', 'License id: MIT'],
  ['speech to text', 'Topic: Speech and voice', 'DeepSpeech']
];

/** The same table holds elsewhere: no word in it is one landscape's. */
const LFAI: readonly Row[] = [
  ['alternatives to milvus', 'Alternatives to Milvus', 'Milvus'],
  ['compare horovod and pytorch', 'Compare Horovod and PyTorch', 'Horovod, PyTorch'],
  ['is milvus graduated', 'Milvus (Stage: Graduated', 'Milvus'],
  ['which projects are incubating', 'Stage: Incubating'],
  ['premier members', 'Tier: Premier'],
  ['retired', 'Stage: Archived'],
  ['licence mit', 'License id: MIT'],
  ['visualisation', '', 'dash'],
  ['knowledge graph', 'GraphScope'],
  ['compare', 'Compare'],
  ['shortlist', 'Shortlist']
];
const CNCF: readonly Row[] = [
  ['alternatives to istio', 'Alternatives to Istio', 'Istio'],
  ['istio vs linkerd', 'Compare Istio and Linkerd', 'Istio, Linkerd'],
  ['compare prometheus and thanos', 'Compare Prometheus and Thanos', 'Prometheus, Thanos'],
  ['is argo graduated', 'Argo (Stage: Graduated', 'Argo'],
  ['what is envoy', 'Envoy', 'Envoy'],
  ['best service mesh', 'Subcategory: Orchestration & Management / Service Mesh'],
  ['which projects are graduated', 'Stage: Graduated'],
  ['service mesh', 'Subcategory: Orchestration & Management / Service Mesh'],
  [
    'graduated service mesh',
    'Stage: Graduated + Subcategory: Orchestration & Management / Service Mesh',
    'Istio, Linkerd'
  ],
  ['vector databases', 'Subcategory: AI Agent / Vector Database', 'Chroma | LanceDB | Milvus'],
  ['vector db', 'Subcategory: AI Agent / Vector Database'],
  ['graph databases', 'GraphScope'],
  ['time series', '', 'Timescale | Influxdb | GreptimeDB | Prometheus | VictoriaMetrics | Trickster | LinDB'],
  ['2024', 'Accepted: 2024'],
  ['compare', 'Compare'],
  ['shortlist', 'Shortlist']
];

function expectRow({ rowsFor, namesFor }: ReturnType<typeof askable>, [typed, first, items]: Row) {
  const [row = ''] = rowsFor(typed);
  expect(row.startsWith(first), `${typed}: ${rowsFor(typed).slice(0, 4).join('; ')}`).toBe(true);
  const names = namesFor(typed);
  for (const [at, expected] of (items?.split(', ') ?? []).entries())
    expect(expected.split(' | '), names.slice(0, 5).join('; ')).toContain(names[at]);
}

describe('what is asked', () => {
  it.each(ASKED)('“%s” leads to “%s…”', (...row) => expectRow(ours, row as unknown as Row));

  it('“alternatives to” something gives it first, then its alternatives alone', () => {
    const rows = ours.rowsFor('alternatives to airflow');
    expect(rows.slice(0, 4)).toEqual([
      'Alternatives to Apache Airflow',
      'Compare Apache Airflow with the first 4',
      'In a table, the nearest first',
      'Apache Airflow'
    ]);
    const expected = ['Argo', 'Dagster', 'Flyte', 'Kedro', 'Luigi', 'Prefect', 'Kestra', 'Metaflow'];
    expect(
      ours
        .namesFor('alternatives to airflow')
        .slice(1, 4)
        .every((name) => expected.includes(name))
    ).toBe(true);
  });

  it('pages stand below what was found where the words are about both', () => {
    expect(ours.rowsFor('graduated')[0]).toBe('Stage: Graduated');
    expect(ours.pagesFor('graduated')).toContain('Readiness');
    expect(ours.pagesFor('governance').length).toBeGreaterThan(0);
    expect(ours.pagesFor('sandbox to incubating')).toContain('Stages, requirements and benefits');
    expect(ours.pagesFor('membership dues')).toContain('Members');
  });

  it.each([
    'vector similarity search',
    'huggingface transformers',
    'weaviate',
    'milvus',
    'pytroch',
    'vector db',
    'r',
    '',
    'alternatives',
    'vs',
    'is',
    'compare to'
  ])('“%s” asks nothing about an item', (typed) => expect(ours.search.answer(typed)).toBeUndefined());
});

for (const [name, rows] of [
  ['lfai', LFAI],
  ['cncf', CNCF]
] as const) {
  const other = fixture(name);
  describe.runIf(other)(`what is asked of ${name}`, () => {
    const asked = other && askable(other);
    it.each(rows)('“%s” leads to “%s…”', (...row) => expectRow(asked!, row as unknown as Row));
  });
}
