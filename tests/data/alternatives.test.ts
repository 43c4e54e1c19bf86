/**
 * What people would look at in place of a project, written from what the projects are: at least two of the first three
 * are among those that a row names.
 */
import { describe, expect, it } from 'vitest';
import { alternativesTo } from '#atlas/alternatives/alternatives.ts';
import { reasonOf } from '#atlas/alternatives/reason.ts';
import { unpack } from '#atlas/atlas.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { landscape } from './listing.ts';

const atlas = unpack(pack(landscape!));
const details = packDetails(landscape!);
const itemOf = (name: string) => atlas.items.find((item) => item.name === name)!;
const namesOf = (name: string) => alternativesTo(atlas, details, itemOf(name).index).map(({ entry }) => entry.name);

const EXPECTED: readonly (readonly [name: string, among: string])[] = [
  ['Flyte', 'Apache Airflow, Argo, Dagster, Kedro, Kubeflow, Luigi, Prefect, Metaflow'],
  ['SHAP', 'LIME, InterpretML, ELI5, Captum, Alibi, AI Explainability 360 Toolkit'],
  ['Feast', 'Feathr, OpenMLDB'],
  ['PyTorch', 'TensorFlow, Keras, Apache MXNet, PaddlePaddle'],
  ['ONNX', 'MLeap, Neuropod, Nyoka, OAAX, MMdnn'],
  ['Horovod', 'Ray, BigDL, Angel-ML, Elastic Deep Learning (EDL), DLRover, Determined AI'],
  [
    'Label Studio',
    'Computer Vision Annotation Tool (CVAT), doccano, LabelImg, Labelbox, Visual Object Tagging Tool (VoTT), Snorkel'
  ],
  ['Apache Kafka', 'Apache Pulsar, Apache RocketMQ, Pravega, Apache Flink'],
  ['LangChain', 'Haystack, Semantic Kernel, AutoGen, BeeAI'],
  ['Apache Airflow', 'Kestra, Kedro, Flyte, Prefect, Luigi, Argo, Dagster'],
  ['Dagster', 'Kestra, Kedro, Flyte, Prefect, Luigi, Argo, Apache Airflow'],
  ['Apache Spark', 'Apache Beam, Apache Flink, Dask, Ray, Apache Hive, Trino'],
  ['Kubernetes', 'OpenShift, Apache Mesos, Armada, Volcano, Apptainer'],
  ['XGBoost', 'LightGBM, CatBoost'],
  ['MLflow', 'ModelDB, ClearML, FastTrackML, Polyaxon, studio.ml'],
  ['Trino', 'Presto, Apache Drill, Apache Hive'],
  ['Apache Iceberg', 'Delta Lake, Apache Hudi, LakeSoul'],
  ['Apache Superset', 'Metabase, Redash, Grafana, Dash'],
  ['KServe', 'Seldon Core, BentoML, Triton Inference Server, TorchServe'],
  ['Fairlearn', 'AI Fairness 360 Toolkit, Aequitas, Audit AI'],
  ['Adversarial Robustness Toolbox', 'Foolbox, CleverHans, Advertorch, AdvBox'],
  ['FATE', 'TensorFlow Federated, OpenFL, Substra, PySyft'],
  ['Amundsen', 'DataHub, Egeria, Unity Catalog, Marquez'],
  ['spaCy', 'CoreNLP, Flair, Spark NLP, AllenNLP, Apache OpenNLP'],
  ['Jupyter Notebook', 'IPython, Apache Zeppelin, Polynote, Colaboratory, rmarkdown'],
  ['Hyperopt', 'Katib, Talos, Ax, BoTorch, FLAML'],
  ['Pyro', 'PyMC, Stan, Infer.NET, pomegranate'],
  ['Apache TVM', 'IREE, TensorRT, ONNX Runtime, PlaidML'],
  ['Rasa', 'ParlAI, MindMeld'],
  ['DVC', 'Quilt Data, dotmesh, ModelDB']
];

describe('alternatives in this landscape', () => {
  it('to Milvus are Vald, Vearch and Vespa', () => {
    expect(namesOf('Milvus').slice(0, 3).sort()).toEqual(['Vald', 'Vearch', 'Vespa']);
  });

  it.each(EXPECTED)('to %s are among %s', (name, among) => {
    const known = among.split(', ');
    expect(known.filter((other) => !itemOf(other))).toEqual([]);
    const first = namesOf(name).slice(0, 3);
    expect(first.filter((other) => known.includes(other)).length, first.join(', ')).toBeGreaterThanOrEqual(2);
  });

  it('each have a reason; only what is like nothing else has none', () => {
    const projects = atlas.items.filter(({ kind }) => kind === 'project');
    const found = projects.map(({ index }) => alternativesTo(atlas, details, index));
    const reasons = found.flatMap((list, i) =>
      list.map((alternative) => reasonOf(atlas, details, projects[i]!.index, alternative))
    );
    expect(reasons.filter((reason) => !/^(Same|Another topic;|.+, too|The makers of)/.test(reason))).toEqual([]);
    const without = projects.filter((_, i) => found[i]!.length === 0).map(({ name }) => name);
    expect(without).toEqual(['TensorFlow Model Analysis', 'SOAJS']);
  });
});
