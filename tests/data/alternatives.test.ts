/**
 * What people would look at in place of a project, written from what the projects are, before any list was looked at: at
 * least two of the first three are among those that a row names.
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
  ['DVC', 'Quilt Data, dotmesh, ModelDB, MLflow, ClearML'],
  ['TensorFlow', 'PyTorch, Keras, Apache MXNet, PaddlePaddle'],
  ['Keras', 'PyTorch Lightning, fast.ai, TensorFlow, PyTorch, Ludwig, PyTorch Ignite'],
  ['Kubeflow', 'MLflow, Polyaxon, ZenML, ClearML, Metaflow, Flyte, Argo'],
  ['Vespa', 'Milvus, Vald, Vearch, Apache Lucene'],
  ['AutoGen', 'LangChain, Semantic Kernel, BeeAI, Haystack'],
  ['Semantic Kernel', 'LangChain, AutoGen, BeeAI, Haystack'],
  ['OpenCV', 'MediaPipe, PyTorchVideo, Accord.NET, MMF'],
  ['scikit-learn', 'XGBoost, LightGBM, mlpack, H2O-3, Shogun, PyCaret, ML.NET, Vowpal Wabbit'],
  ['Kestra', 'Apache Airflow, Prefect, Dagster, Argo, Flyte'],
  ['Milvus', 'Vald, Vearch, Vespa'],
  ['Prefect', 'Apache Airflow, Dagster, Luigi, Kestra, Argo, Flyte, Kedro'],
  ['Argo', 'Tekton Pipelines, Apache Airflow, Kubeflow, Flyte, Prefect, Kestra'],
  ['Luigi', 'Apache Airflow, Prefect, Dagster, Kestra, Argo, Kedro, Flyte'],
  ['Ray', 'Apache Spark, Dask, Horovod, Mars'],
  ['Dask', 'Apache Spark, Ray, Mars, pandas'],
  ['Apache Flink', 'Apache Spark, Apache Kafka, Apache Beam, Apache Storm, Apache Samza, Apache Pulsar'],
  ['Apache Beam', 'Apache Spark, Apache Flink, Dask'],
  ['Apache Pulsar', 'Apache Kafka, Apache RocketMQ, Pravega'],
  ['NumPy', 'SciPy, Numba, Julia'],
  ['pandas', 'Dask, Mars, Apache Arrow, NumPy, sparklyr'],
  ['OpenFL', 'FATE, TensorFlow Federated, PySyft, Substra'],
  ['Marquez', 'OpenLineage, DataHub, Amundsen, Egeria'],
  ['Apache Hudi', 'Delta Lake, Apache Iceberg, LakeSoul'],
  ['BentoML', 'KServe, Seldon Core, Triton Inference Server, TorchServe'],
  ['Seldon Core', 'KServe, BentoML, Triton Inference Server, TorchServe'],
  ['Streamlit', 'Dash, Apache Superset, Metabase, Redash'],
  ['LIME', 'SHAP, ELI5, InterpretML, Captum, Alibi'],
  ['Recommenders', 'DLRM, TorchRec, DeepRec, xLearn'],
  ['Katib', 'Hyperopt, Ax, BoTorch, FLAML, Talos'],
  ['Ludwig', 'AutoGluon, PyTorch Lightning, fast.ai, Keras, H2O-3, PyCaret'],
  ['Triton Inference Server', 'KServe, Seldon Core, BentoML, TorchServe, ONNX Runtime'],
  ['ONNX Runtime', 'TensorRT, Apache TVM, IREE'],
  ['PyTorch Lightning', 'fast.ai, PyTorch Ignite, Keras, Catalyst'],
  ['Haystack', 'LangChain, Semantic Kernel, AutoGen'],
  ['Flair', 'spaCy, CoreNLP, AllenNLP, fastText, Spark NLP'],
  ['H2O-3', 'scikit-learn, XGBoost, AutoGluon, LightGBM, Alink, Apache SystemDS, PyCaret'],
  ['Determined AI', 'Ray, Horovod, BigDL, DLRover, ClearML, Kubeflow, Polyaxon'],
  ['LightGBM', 'XGBoost, CatBoost'],
  ['AutoGluon', 'FLAML, TPOT, H2O-3, PyCaret, Ludwig'],
  ['DataHub', 'Amundsen, Egeria, Unity Catalog, Marquez, Apache Gravitino'],
  ['Prometheus', 'Grafana, InfluxDB, Fluentd'],
  ['Grafana', 'Apache Superset, Metabase, Redash, Prometheus, Dash'],
  ['Egeria', 'DataHub, Amundsen, Unity Catalog, Apache Gravitino, Marquez'],
  ['AI Fairness 360 Toolkit', 'Fairlearn, Aequitas, Audit AI'],
  [
    'Computer Vision Annotation Tool (CVAT)',
    'Label Studio, LabelImg, Visual Object Tagging Tool (VoTT), Labelbox, doccano'
  ],
  ['doccano', 'Label Studio, Computer Vision Annotation Tool (CVAT), Labelbox, LabelImg, Snorkel'],
  ['Metaflow', 'Kubeflow, Flyte, Apache Airflow, Prefect, Kedro, ZenML'],
  ['ZenML', 'Kubeflow, MLflow, Metaflow, ClearML, Polyaxon, Flyte'],
  ['PaddlePaddle', 'TensorFlow, PyTorch, Apache MXNet, MindSpore'],
  ['Apache MXNet', 'TensorFlow, PyTorch, PaddlePaddle, Keras, CNTK'],
  ['CNTK', 'TensorFlow, PyTorch, Apache MXNet, PaddlePaddle, Chainer'],
  ['PySyft', 'FATE, OpenFL, TensorFlow Federated, Substra, TF Encrypted, TensorFlow Privacy'],
  ['Feathr', 'Feast, OpenMLDB'],
  ['InterpretML', 'SHAP, LIME, ELI5, Captum, Alibi'],
  ['Apache Storm', 'Apache Flink, Apache Samza, Apache Kafka, Apache Spark'],
  ['Tekton Pipelines', 'Argo, Apache Airflow, Kubeflow, Flyte, Prefect, Dagster'],
  ['StarRocks', 'Apache Druid, Trino, Presto, Apache Hive'],
  ['Apache Druid', 'StarRocks, Pilosa, AresDB, Trino'],
  ['Bokeh', 'seaborn, Dash, D3 (Data-Driven Documents), deck.gl'],
  ['Chainer', 'PyTorch, TensorFlow, Apache MXNet, PaddlePaddle, DyNet'],
  ['ParlAI', 'Rasa, MindMeld'],
  ['Great Expectations', 'whylogs, Bitol'],
  ['TensorBoard', 'MLflow, ModelDB, ClearML, FastTrackML, studio.ml'],
  ['Apache Oozie', 'Apache Airflow, Azkaban, Luigi, Dagster, Prefect'],
  ['TorchServe', 'KServe, Seldon Core, BentoML, Triton Inference Server'],
  ['Colaboratory', 'Jupyter Notebook, Apache Zeppelin, Polynote, Elyra']
];

describe('alternatives in this landscape', () => {
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
